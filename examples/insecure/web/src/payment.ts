// Bundled by Vite: everything named VITE_… ends up in the script that browsers download.

export async function createCharge(parcel: string, cents: number): Promise<Response> {
  return fetch("https://api.payment.example/v1/charges", {
    method: "POST",
    headers: {
      // expect: no-key-in-client-bundle
      authorization: `Bearer ${import.meta.env.VITE_PAYMENT_SECRET_KEY}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ parcel, cents }),
  });
}
