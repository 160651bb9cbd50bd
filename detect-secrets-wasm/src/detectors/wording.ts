/**
 * How much of a value is words: the difference between a random string and a name, a phrase or a path.
 *
 * A value is cut into the longest known words, runs of digits and single characters. Text made by people
 * needs few pieces for its length, random text needs many; the ratio is what language models call token
 * efficiency. Words are the BIP-39 list, which is common English, and the words that programs are made of.
 */
import { bip39Words } from "./proofs/bip39-words.ts";

const programWords = `
abort access account action active admin agent alias allow alpha amazon anon api app apply args array asset async audit auth author
await azure backend background banner base basic bearer before begin beta bind block body bool boot border bot box branch broker browser
bucket buffer build bundle button byte cache call callback cancel cert change channel char check class clear click client clone close
cloud cluster code column command commit common component compose config confirm connect const container content context control cookie
copy core count create cred credential cross current custom customer daemon dashboard data database date debug decode default define
delete demo deploy desc detail dev device dialog digest dir disable display docker docs document domain down download driver dummy edit
element email empty enable encode encrypt endpoint engine entity entry env environment error event example execute expire export extra
factory fail fake false fetch field file filter final find first flag flow folder font footer force forgot form format forward frame
free from front function gateway general generate get github gitlab global google grant graph group guest guid handler hash header
health height hello hidden home hook host html http https icon ident identity image import index info init inject input insert instance
integration interface internal invalid item java job join json key kind label lang language last launch layout leader length level
library license light limit line link list load local locale location lock log login logout long loop mail main manager map mark master
match max mean member memory merge message meta method metric middleware migration min mobile mock mode model module monitor mount multi
mutation my mysql name namespace native nav nested network new next node none note notify null number oauth object off offset old open
operator option order origin other out output override owner package page panel param parent parse part pass passphrase passwd password
path pattern pay payload peer permission phone pin plain platform player plugin point policy pool popup port post postgres prefix preset
preview primary print private process prod production profile project prompt proto provider proxy pub public pull push put pwd query
queue quick random range rate raw read readonly real record redirect redis ref refresh region register release reload remote remove
render replace reply repo report request require reset resource response rest result resume retry return revoke right role root route
router rule run sample sandbox save scan schema scheme scope screen script scroll search second secret section secure security seed
select self send serial server service session set setting setup shared shell short show sign signature simple site size slot small
socket sort source space spec sql src ssh ssl stack stage staging standard start state static status step stop storage store stream
string style sub submit subject subscription success suffix super support svc switch sync system tab table tag target task team temp
template tenant term test text theme thread ticket time title tls todo toggle token tool top topic total trace track transfer trigger
true trust type undefined under unique unit unknown unset update upload upper url usage use user username util valid validate validator
value var vault vector vendor verify version video view virtual void wait wallet warn web webhook week welcome when width window with
word worker workflow workspace wrap write xml yaml year your zone qwerty abc abcd asdf letmein iloveyou monkey dragon football baseball
sunshine princess superman batman hunter trustno pokemon summer winter spring autumn hallo motdepasse contrase passwort kennwort senha
geheim wachtwoord haslo parola hemmelig losenord salasana
`;

let words: Map<string, string[]> | undefined;

/** Words by their first three letters, the longest first; shorter words explain nothing. */
function wordTable(): Map<string, string[]> {
  if (words) return words;
  words = new Map();
  for (const word of [...bip39Words(), ...programWords.trim().split(/\s+/)].sort((a, b) => b.length - a.length)) {
    if (word.length < 3) continue;
    const start = word.slice(0, 3);
    const same = words.get(start);
    if (same === undefined) words.set(start, [word]);
    else same.push(word);
  }
  return words;
}

let lastPieces: { readonly value: string; readonly pieces: readonly string[] } | undefined;

/** Pieces of a value: known words of three letters or more, runs of digits, single other characters. One value is asked about several times in a row. */
export function piecesOf(value: string): readonly string[] {
  if (lastPieces?.value !== value) lastPieces = { value, pieces: cut(value) };
  return lastPieces.pieces;
}

function cut(value: string): string[] {
  const table = wordTable();
  const text = value.toLowerCase();
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const piece = longestWordAt(text, at, table) ?? /^\d+/.exec(text.slice(at))?.[0] ?? text.charAt(at);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

function longestWordAt(text: string, at: number, table: Map<string, string[]>): string | undefined {
  return table.get(text.slice(at, at + 3))?.find((word) => text.startsWith(word, at));
}

/** Characters for each piece: near 1 for random text, above 2.5 for words. */
export function tokenEfficiency(value: string): number {
  return value.length / Math.max(1, piecesOf(value).length);
}

/** Share of the letters that stand in known words of four letters or more, 0 to 1. */
export function wordShare(value: string): number {
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  if (letters === 0) return 0;
  let known = 0;
  for (const piece of piecesOf(value)) if (piece.length >= 4 && /^[a-z]/.test(piece)) known += piece.length;
  return known / letters;
}
