// The browser only knows the publishable key; the charge itself is made by our server.

export async function createCharge(parcel: string, cents: number): Promise<Response> {
  return fetch("/api/charges", {
    method: "POST",
    headers: { "content-type": "application/json", "x-site": import.meta.env.VITE_PAYMENT_PUBLISHABLE_KEY },
    body: JSON.stringify({ parcel, cents }),
  });
}
