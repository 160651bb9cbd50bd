/**
 * How often three bytes follow each other in ordinary text, with case folded away.
 *
 * A frozen sample (25 million trigrams of JavaScript, JSON, Markdown, C, Python, HTML and configuration
 * files), rounded to powers of two and cut below 40 in a million. It only steers which window of an anchor the
 * prefilter looks for, and which anchors are too common; it is data of the build, so that equal rows
 * give equal tables on every machine.
 */

/** Occurrences in a million, and the trigrams that have about that many, written one after another. */
const SAMPLE: readonly (readonly [number, string])[] = [
  [
    56,
    "  )  0  1  :  `  h  k  y \". \"b \"d \"e \"f \"g \"h \"i \"m \"n \"p \"r \"u \"~ &  '. 'a 'b 'c 'd 'e 'f 'i 'm 'n 'p 't" +
    " '| () (0 (1 (a (d (e (f (l (m (o (p (v (\x7f *, *b *d *e *i *l *m *n *o *t *u *x += -1 -> .. /  /> 0) 0* 0;" +
    " 1  1) 1* 1, 10 11 12 2. <  <c <o >  >= `` `a `c `d `e `f af av ce cm ct du ea ed em fe gn gp gr i  ic ig" +
    " js lh n) ov pi pn py qu ri ro sm sr ts ur ut vk {\" {' {` {a {| |p \x7fg \x7fi \x7fm \x7fp \x7ft\" c\"\"*\") \"),\"*#\"**\"./\":\"" +
    "\":{\":\x7f\"co\"de\"gi\"in\"li\"ll\"ma\"na\"no\"pr\"re\"st\"un\"us#  # '##\x7f&&*') '),'./': 's 't 'us('.((o()*(),():()`(*)(0x" +
    "(?:(ch(de(er(ex(fi(fr(fu(id(it(le(ma(na(pa(pk(pr(r'(sr(tn(vo) &) +) -) a))\"))())s)*)). )//)0x)th)} )},* b" +
    "* e* g* l* m* n* o* p* u* w*##*)**)/*)c*)i*)r*)}**`**d**e**f**i**p**s*, *- *</*``*ar*cl*im*lh*na*os*p7*pr" +
    "*re*te*th*vo*} *\x7f\x7f+ '+ (+= , 1, `, g, k, x,**,0,,ua,wa,|n- c- t-* -*--- -20-> -co-fo-in-li-re-st-|u. *. a" +
    ".\",.*/.0 .0*.0..ca.ch.en.fi.h\".is.lo.ma.na.no.op.pu.se.te.to.ty.va/  / a/ c/ e/ f/ i/ l/ n/ p/ r/ s/*e/*s" +
    "/--//-//=//w/>*/de/in/sp/ww0) 0* 0,00-90.00010;*0fb0x10x20x81 <1*#1001281;*1\x7fa1\x7fe1\x7fo1\x7fs1\x7ft2*#200201202255" +
    "2562\x7ft3, 32 32)32\x7f4*#4, 4\x7ft5*#64\x7f7 *7\x7fr9\x7ft: (: 0: 1: c: d: e: h: i: p: r: u: v:**; /; i;));*#;*o;*t;*v;ya" +
    "</c</d</s<< <br<op<st<td<ty= (= a= b= d= e= i= m= o= p= u= v= \x7f=\"#=\"n==->*#>**>;*><b><t` a` i`* `**`, `.*" +
    "``*`pr`st`tya =a ba da fa ga la ma ra ta* a,ca: a;aa;qaauaawaayabeabiaboabsaciacradiadoadsad\x7fafeag agaag\x7f" +
    "airal)al,al.alaalpam.amiamsam\x7faniap ap(apeapsaq,arnas,ascasiat(atsau,ausav-aviaw,awaaxkay,aysb, b,cbadbar" +
    "bcxbeebegbelbetbodborboubqubr brobstbxsc cc lc,kc,mc,ocauce,ce.ceccedceicelch(ch,chochrchuciacinck.clecrl" +
    "cstct\"ct'ct(ct)ct,ctrcu culcumcuscutcxxc\x7fac\x7fcd (d dd ed hd md vd\",d',d()d(od(sd)*d,*d. d><dardaydd dd\x7fde(" +
    "de/de:de;deadeedejdgedigdivdoadoedoudsadstdthducdupdy d\x7fcd\x7fdd\x7fed\x7ffd\x7fnd\x7fpd\x7ftd\x7fve  e &e 'e ke |e }e\" e\")e##" +
    "e(\"e(fe(le(ne(te))e),e*/e-ie.ce.ee.ge.he.je.le.pe.se; e><e` ealebaechec\x7fed\"ed:ed;edaedsedueerefseftegaegm" +
    "eideigeitejsel elaelpelyem emsem\x7fen(en)en,en.enienoenven\x7fepeepmep\x7fer'er-ergerlerperwes(es)es/esiet,et.et0" +
    "etfetoetpetyevievpew(ex.ex\x7fey,ey\x7fe} e\x7fde\x7fee\x7fge\x7fme\x7fne\x7foe\x7frf *f cf df ef lf nf pf rf(sf(xf* f.\x7ffdefetff fff" +
    "ffiflgfolfonfoofoufraftwfulfy f\x7fcf\x7fvg =g cg fg wg) g);g* g,eg. g.*g: g;*gatgbagc,ge.gexggegicgs)gs.guagur" +
    "gv{g} g\x7fcg\x7ffg\x7flg\x7fng\x7fth *h ch ih oh\"*h) h* h*#heihethe\x7fhifhithljholhoohowhtshunh\x7fnh\x7foh\x7fsi =i) i, i,eiagian" +
    "iasiatibcibiiblibribxib\x7fickicsicuicyic\x7fid(id,id;idtif(ifdiffifnig iguikeilailuin*inoio iociouio\x7fip\x7fir irt" +
    "is*iscishisoit(it.itcitlitoit\x7fix ixeizai\x7fmjs js\"js-js.js/k,ck;*kagke kedkipkiski\x7fks k\x7fdk\x7fik\x7fnk\x7ful =l al c" +
    "l fl ol rl sl\" l()l) l)*l: l;*lailayld,ldeldsle\"le(le)le*le:leglelleplf,lgolg\x7flh)lialiflikljsll)ll*ll,lla" +
    "llillsll\x7flrelsols\x7flt-lt.ltelt\x7fluglumlurl\x7fal\x7fdl\x7ffl\x7fil\x7fnl\x7fum 'm am im pm sm, m,cm/nma magmakme(me.me:meame\x7f" +
    "milml\"ml#mlsmmimmomonmpfmprms mulm\x7fdm\x7fem\x7fsn `n dn gn hn ln un vn {n |n \x7fn\",n',n'tn()n(nn))n);n,*n. nabnag" +
    "napnavnc ncanchncincrnd*nd,ne)ne,necnegnelnennetne\x7fng\"ng;ngingrngung}nidnimnisnk nknnmennono-nosno\x7fnpmnre" +
    "nr\x7fns)ns*ns,ns:nsfnspnsuns{nt\"nt*nt-nt3nt6nt8nt:nthntlntynusnuxn|nn|tn} n\x7fsn\x7fto do eo fo io mo no po ro u" +
    "o* o, o,coatocoocsoctocuoc\x7fodyoesof*of\x7fog ojeolsoluon'on-on/on;onioopop op(opsor\"or)or,or:or<oraorcorros " +
    "otaotiotyot\x7fousowio\x7fco\x7fdo\x7fsp =p tp(op(sp) p))p:/padpaipdape.pe;peepi pilpi\x7fplypmeppipr\x7fps pthptypt\x7fpurpwd" +
    "py py(pyfpyrpy\x7fp\x7fop\x7fsr /r br lr rr ur vr wr \x7fr\",r',r()r(cr(or(sr)*r),r);r,*r.hr>*rabrarrawrdirdsre*re,re." +
    "reirerrforgvridriorisrkerl\x7frm rmsrnernirobrofrogrolrosrporrirsart.rturvirwiry.ry\x7fr\x7fbr\x7fcr\x7fdr\x7fer\x7for\x7fsr\x7fts (" +
    "s `s hs ls vs\">s')s',s)*s**s.as.ds.es.is.ms.os.rs.ts/ns7 s:*s</sabsafsalsarsa\x7fse\"se(se)se:se;seasegsemsep" +
    "sfosg\x7fsibsicsidsimsissi\x7fsl/slasmasnasocsomsprsrcss,ss.ssost)st*st,st-st;stusucsuesumsurswis{}s\x7fbs\x7fis\x7fpt  " +
    "t +t gt\":t',t('t(ct))t)*t. t.ct.ot.pt.st0\x7ft32t64ta)ta.tadtastcltd>tdete)te*te,te.te:teatecteeteltfltfoth(" +
    "th,th.th;thmthstibtlitlstlytmatnotoctootosto\x7ftpatprtr(tr\x7fts\"ts)ts*ts,ts:tsettlttottytuptwatwotx,tx\x7fty(t} " +
    "t\x7fat\x7fbt\x7fet\x7fht\x7flt\x7fmt\x7fnt\x7frt\x7fut\x7fvu cu32uaauatubsuccuchudiue*ue.ue:ughugiui um(um)um\x7fun unaup up(upduplur ura" +
    "ursut)utfutov2\x7fvaivesve\x7fvicviovirvkivm vm/vm\x7fvp\x7fv\x7few nwaawaiwaswaywd\x7fwebwedweewerwidwiswn wraww.wwww\x7fnw\x7fr" +
    "x *x =x))x),x);x00x86xamxecxerxisxitxkixplxt)xt.xtry *y =y by dy ey fy my ny py ry sy uy wy) y.*y: y;*yaa" +
    "yacyfuyinynays ystythy\x7fpzatzedzeoze\x7f{ r{0-{1}{i}{re{st{|n{}){}*{},| u} t})*}*}},\"}: }|n~~~\x7f3\x7f\x7fan\x7fap\x7far\x7fau" +
    "\x7fbe\x7fbu\x7fcb\x7fcl\x7fcp\x7fda\x7fdu\x7fev\x7ffa\x7ffo\x7fgl\x7fh*\x7fim\x7fio\x7fle\x7fmi\x7fmo\x7fm\x7f\x7fnr\x7foi\x7fpe\x7fpt\x7fpu\x7fra\x7fsu\x7fte\x7ftf\x7fth\x7fti\x7ftp\x7fu3\x7fui\x7fv2\x7f\x7fa\x7f\x7fi" +
    "\x7f\x7fl\x7f\x7fp\x7f\x7fr\x7f\x7fs\x7f\x7ft",
  ],
  [
    112,
    "  -  <  g  w  x != \"\" \"a \"c \"l \"s \"t '  's (! (* (c (n (r (s *a *c *p *s -- 0  0, 20 << ?  `r `s `t ab ac" +
    " au bl br cu es fl gi gl ho ht ll mi mu ot pe pk pl pt pu ra ru sa ti up vi we wo wr xm yo {s {} }) };!==" +
    "\"\"\"\");\"* \",\"\";*\"><\"ht\"},## ####if' +')*');'* ','';*((s())(* (cm(ht(in(lh(no(op(pt(re(se(th(ty(ui(va(x5(\x7f\x7f" +
    ") c) |))/));))c))i))r))t).*):*); )co)if)re)}*)\x7f\x7f* a* d* f* r*# *)\x7f**c**t*<l*ct*de*fu*st*ui*va*};, d, l, m" +
    ", r, u, v, w, {, \x7f,oa,qa,sa--*. i. t.*)...../.de.ex.ge.h>.ht.in.js.le.or.pa.pr.re.st/ t/*)/*///g/co/gi/no" +
    "0*#0x01, 1\x7fi2, 2.07\x7fs9\x7fl9\x7fo9\x7fs: a: b: f: n;  ; };*/;*c;*e;*i;;;;aa;ia;qa;|n</l</t<co<li= 1= c= f=\"h> {>* " +
    "><a?: ````rea ca na pa, a><aa,aaoaaqaasac;accad adaaftaitak,akeal(alealgaltal\x7fampanaannao,apaarcarkaskasy" +
    "avab.cbaabalbefbigbilbinbiobolbrabrebugbuibytc) c, c,ec,gc,icapcarce(cepce\x7fcifcipcitckackscliclocoucrocry" +
    "ct.ctlctsctuc\x7ftd =d fd ld nd pd rd ud wd) d);d: d::d;*ddeddiddrde)de,de>debdetdevde\x7fdiadicditdo domdondow" +
    "dredx)d\x7fae \"e (e `e he\",e\":e',e('e()e(ce(oe)*e**e,ce,ee. e.te:*eaceakeareasebueceecued(ed)ed*ed,ee ee(eed" +
    "eefeeneepefeefoeineldelielleloembemienuepaeplepoer\"er)er*er,er:er;ercermeroeryes\"es*es,es:eslesoes\x7fet(etc" +
    "etietretsettevaew\x7fex ex(exaexeexiey eyseywe\x7fae\x7fce\x7ffe\x7fie\x7fpf if of \x7ff**f, facfaiffsficfirflofndfo fseft(fte" +
    "fy\x7ff\x7fmg *g ag ig og sg, g,cg-fge\x7fgisgivglegliglogmegnagnognugn\x7fgorgragregrogs gumg\x7fsh =h ah, h>*havhe*hed" +
    "helheshichilhorhosht hubi,ci>*i><iabiacibuichiciicoictid)idaidxiedienif*iftigiiliilsiltimaimiin(inkinlinp" +
    "inuinvin\x7firsisaispis\x7fitaittivai\x7fsjsok) k))kerketknokupk\x7fek\x7ffl bl il pl tl* l, lablaclbale,lecleflerlevlex" +
    "le\x7flhalieliglimll(llbllyloblorlosls ls.ltiltsluslvem *m tmaimalmasmaymbomedmemmicmmammemormovmp)mpampimpt" +
    "musn (n *n =n bn en mn nn pn rn wn) n.*n: n;*narnc(nc\x7fnd(nd.ndandlndondsneenesnexng(ng)ng*ng,ng-ng.nglngs" +
    "nicnlinneno nownpuns.nsont(nt)nt,nt.ntont\x7fnvanveny n\x7fco *o ao bo co soaaoadobaoceod odioftogrog\x7fokuol old" +
    "oliolloloolvom/omaomeomion\"on)on*on,on:oncondonnonvootop\x7for*or.orgorkoryor\x7fosioteotoou ouloupovioweowsp, " +
    "panpe)pe,pe:peope\x7fpfupinpkiplupolpopppepplppopt ptoptspusp\x7ffp\x7fgp\x7fpp\x7fuqaaqacquaqufr (r =r dr er fr mr nr p" +
    "r sr))r* r.*r: r;*ragrairalraprchrcord rdere(revrfarg/rgsrguricrierifrimrivrmirnarocrojronroorotrovrr\x7frs." +
    "rtrrunrusrypr\x7fir\x7fps *s bs ds es ms rs us {s\",s\":s()s) s);s,*s. s.cs.hs.ls.ps.ss.\x7fs;*s=\"saasamscase*se,se." +
    "seesenseqse\x7fsh sh(sheshish\x7fsliso sofsonsplss=ssust(st.stnstsstysyss\x7fst (t ht vt xt \x7ft\",t()t(ot(st);t,*ta " +
    "taltavtaxtcotd:te(tegte\x7fth)thuth\x7ftiatidtietittletlotomtoptottputr tr,trotstts\x7fttituatx tylt|tt\x7fdt\x7fft\x7fot\x7fp" +
    "t\x7ftub.ue(ue)ue,ue;uenuerue\x7fuiluinui\x7fulauldum unkup\x7furiurrus ushusius\x7futhutpvatve(vecvedvelvidviswe winx) " +
    "x, xcexpext y ay cy iy oy ty* y, yleymbyncyntyptyriyteywoze zer{0}{};|n||t||u0|| } e} f}(h}*)}, \x7fad\x7fas\x7fat" +
    "\x7fba\x7fbi\x7fdi\x7fdo\x7fes\x7ffl\x7fgn\x7fha\x7fis\x7fke\x7fli\x7fme\x7fms\x7fna\x7fnu\x7fob\x7fpw\x7fsc\x7fsh\x7fso\x7fto\x7fun\x7fus\x7fv\x7f\x7fwi\x7f\x7fc\x7f\x7fn\x7f\x7fu",
  ],
  [
    224,
    "  #  '  (  b  d  e  f  l  m  n  o  p  u  v  {  \x7f #  && (( (i (t *) +  -  0x :  => `p ad ap at ba bi bo bu" +
    " by cr da do el er ev fa he hr id im ke la mo na ob ou po sc sh sp sy ta te ui ve vo wa x5 || }  },\", #en" +
    "#in&& ',*();(st)  ) () =) o))}),*)/*): )op* c* i* s* t*#e*) *)o**)*co*in*ty*}*,  , \", (, 0, a, b, e, f, n" +
    ",ga,ka,ma.  .**.co/*#//*/a>/li0, 0009\x7fv: ': s: t: {;*}</a<a = \"= '= 0= n= r= s= t= {=> >*<></`paa ha saa;" +
    "aagaakaamadeag,agsai,ailam,ancansantanyapiappardariarsaryashatcatuaulautaveay bacbasbitblibloboobufbutby " +
    "c,ccaccancasccech chick ckecolcorcrecricrmctectoctxct\x7fcurd *d ad bd cd id od sd* d, d.*de.deddeldendepdex" +
    "difdirdisdledocds duld\x7fse *e <e be ee ge me ne re ue ve we xe {e \x7fe(pe);e,*e.*eameaneatecaeciecled.edeedi" +
    "ed\x7fef=efaefuegeegielfelsemaemoempenaeneeofeprepter(er.erferves.escespesuetaethew exce\x7fse\x7ftf af sf=\"falfau" +
    "ffefigfixflafo\x7fg tgaage gengergesghtgingitgthh theahemhenhinhodhouhrehrohtmialic id\x7fielieriesifyighildill" +
    "inaiptiseisiissitsityk),k, kaakink\x7fck\x7fpk\x7fsk\x7fxlaglanlarld le.ledlemlf.lh\x7fli>liblidlitlizllellollvloalonloo" +
    "lowlt lvml\x7flm {maamacmanmapmarmaxme)me,mermf\x7fminmismitmpomsgn cn fn on sn* n, natnc)nclncond\x7fnfinf\x7fngengt" +
    "ng\x7fninnitnlynonnorntrnulo tocaockoduof(offoinoleommon(on.onaongonlon\x7fookopyor(oriorsoseostothounoveow own" +
    "paspecpedpesplipoiponposprips:pubputp\x7fcp\x7fiquir *r ar cr ir or) r, racregrelremre\x7frgeriaribrigripritrmfrns" +
    "rourowrp\x7frrers rserstrt(rtertirtyrt\x7fruerulrvery s =s cs fs ns os ps ss ws* s.*s7\x7fs: s:/sagschscoscrsctsec" +
    "sesshashositsk,sltsolsorsouspesposrpssassess\x7fstdstistosubsulsupsymsyns\x7fct *t =t bt dt et ft lt mt nt pt r" +
    "t ut wt {t) t* t.*t: t;*tabtactagtaitanthrtiftiltimtivtmltnatoktpstryts.ttettrtusty t\x7fct\x7fit\x7fsualubludeues" +
    "uffuirumbumeuniunsuntuppurlustut uteutive venwarwhewhiwilworwrixmlxprxslyou} =});\x7fal\x7fca\x7fct\x7fen\x7fer\x7fex\x7ffi\x7ffr" +
    "\x7ffu\x7fge\x7fid\x7fit\x7flh\x7flo\x7fma\x7fne\x7fno\x7fof\x7fop\x7fos\x7fpa\x7fpk\x7fpo\x7fpr\x7fsi\x7fsr\x7ft \x7ftr\x7fva\x7fve\x7fx5",
  ],
  [
    448,
    "  \"  a  | ** /* == al ar cl di en ex fi fr fu ge ha it le lo ma me ne nu on or os si sk so su tr ty un us" +
    " wh {  |  |* \x7f\x7f\",*\": ', () (co(os) *)) ))*)* )**), *#i**#**/*//*ex, ', c, i, o, p, s, t,*),ea,ia///09\x7f: \"" +
    ":* ://;*)== aaaaaeaaiablaceachackactaddae,ageainal alialsam an angargarrartas aseasnastat ataathatoattbe " +
    "berbjecatce cencercesclucmpcopcs7ct d tde decderdesdine =e ce de fe le oe pe(se) e* e: e;*eaaeadecoef ele" +
    "emeen encengequereerierner\x7feseet eteet\x7fevef (f tferfiefilfrefrognehanharhashatherhttiaaicaiceid ideifiime" +
    "impincinfiniinsireis.istit itiiveizekcskenkeyk\x7fok\x7ftlaslatlealenlesletlisll locloglseludly l\x7fsmatmbeme mes" +
    "metmodmplmp\x7fn  n an in tn1\x7fnalncendinednernewnfons nsensintantintsobjoidokeom omponeonfontoolordoreormot " +
    "ouroutpacpatpe pkcplapleptrquer tramranrayrcerecredreerefrenrepreqrmaromroprorrrarrorsirt rtsrucs is ts, " +
    "sedselsigsinsiosizsk)sn1spass ssistest\x7ft at ct it ot st tt, tartchte temtentestexth thathotictintr)tratre" +
    "ts ttpuctue uleullultundurcurevarvoiwitxpoxte{*)|* |n }* }**},*};*\x7fce\x7fcm\x7fcr\x7fde\x7fin\x7fre\x7fse\x7fst",
  ],
  [
    896,
    "  *  /  c  i  r  s  t  } // a  an as be ca ch de fo if is li no of op pa pr se va wi }*(sk) {)*#* `,ca.* " +
    "/* /**// 509;**===aacac,allaluandar araareassatiblecaacalchack\x7fclacodcomctidate ae ie se te, eckendenser " +
    "eraerrersertes essestetuexpextfungethechisif ignilein inditeithjecle liclinluemennamnctnd ndeng nodnotnss" +
    "nt ntenumof optortparpe(penperporpreproptiratre rearesrinrn s ase sersetsk\x7ftattedthito tortruuncurnusever" +
    "x50{* \x7fch\x7fco\x7fsk\x7fty",
  ],
  [
    1792,
    " *  */ =  co in re st to {*#de))));** **#d*))** ****/*,* ;* ameatecheected efientfinforineingintis l\x7fcne " +
    "nstodeon opeor ossretsl\x7fsslst stastrtertriturtypvalype",
  ],
  [
    3584,
    " thcondefhe iononsthetio",
  ],
  [
    7168,
    "---",
  ],
  [
    14336,
    "*  ",
  ],
  [
    57344,
    "   ",
  ],
];

const SPACE = 0x20;
const UNLISTED_WORD = 4;
const UNLISTED = 0.3;

let listed: Float32Array | undefined;

/** Expected occurrences in a million bytes of the trigram, given as three bytes with bit 0x20 set. */
export function frequencyOf(first: number, second: number, third: number): number {
  listed ??= readSample();
  const frequency = listed[indexOf(first, second, third)] ?? 0;
  if (frequency > 0) return frequency;
  return isWordLike(first) && isWordLike(second) && isWordLike(third) ? UNLISTED_WORD : UNLISTED;
}

function isWordLike(byte: number): boolean {
  return byte === SPACE || (byte >= 0x61 && byte <= 0x7a);
}

/** Seven bits for each byte: bit 0x20 is always set and left out. Non-ASCII falls on unlisted places. */
function indexOf(first: number, second: number, third: number): number {
  return packed(first) | (packed(second) << 7) | (packed(third) << 14);
}

function packed(byte: number): number {
  return (byte & 0x1f) | ((byte >> 1) & 0x60);
}

function readSample(): Float32Array {
  const result = new Float32Array(1 << 21);
  for (const [frequency, trigrams] of SAMPLE) {
    for (let at = 0; at < trigrams.length; at += 3) {
      result[indexOf(trigrams.charCodeAt(at), trigrams.charCodeAt(at + 1), trigrams.charCodeAt(at + 2))] = frequency;
    }
  }
  return result;
}
