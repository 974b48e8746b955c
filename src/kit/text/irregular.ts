// Words whose forms no ending explains, one family a line: the root first, then its forms, folded.
const polish = `
  dzieck dziecko dziecka dziecku dzieckiem dzieci dzieciom dziecmi dzieciach dzieciecy dziecieca dzieciece dzieciecych
  czlowk czlowiek czlowieka czlowiekowi czlowiekiem czlowieku ludzie ludzi ludziom ludzmi ludziach
  rok rok roku rokiem roki lata lat latach latom latami
  dzien dzien dnia dniu dniem dni dnie dniom dniami dniach
  tydzien tydzien tygodnia tygodniu tygodniem tygodnie tygodni tygodniom tygodniami tygodniach
  pies pies psa psu psem psy psow psom psami psach
  wies wies wsi wsia wsie wsiom wsiami wsiach
  gra gra gry grze gre gra gier grom grami grach
  las las lasu lesie lasem lasy lasow lasom lasami lasach lesny lesna lesne
  rek reka reki rece reke rak rekom rekami rekach
  oko oko oka oku okiem oczy oczu oczom oczami oczach
  ucho ucho ucha uchu uszy uszu uszom uszami uszach
  brat brat brata bratu bratem bracie bracia braci braciom bracmi braciach
  ksiadz ksiadz ksiedza ksiedzu ksiedzem ksieza ksiezy ksiezom
  przyjaciel przyjaciel przyjaciela przyjacielem przyjaciele przyjaciol przyjaciolom przyjaciolmi przyjaciolka
  gosc gosc goscia gosciem gosciu goscie gosci gosciom goscmi gosciach
  pieniadz pieniadz pieniadze pieniedzy pieniadza pieniadzom pieniedzmi pieniadzach
  uczen uczen ucznia uczniowi uczniem uczniu uczniowie uczniow uczniom uczniami uczniach
  kosciol kosciol kosciola kosciolowi kosciolem kosciele koscioly kosciolow kosciolom kosciolami kosciolach
  kwiecien kwiecien kwietnia kwietniu kwietniem
  grudzien grudzien grudnia grudniu grudniem
  styczen styczen stycznia styczniu styczniem
  marzec marzec marca marcu marcem
  radi radio radia radiu radiem radiowy radiowa
  kolej kolej kolei koleja koleje kolejom kolejami kolejowy
  polsk polska polski polsce polske polskie polskiego polskiej polskich polskim polskimi polscy
  bialystok bialystok bialegostoku bialymstokiem bialymstoku bialymstokowi bialostocki bialostockie bialostockiego bialostockiej bialostocka
  sacz sacz sacza saczu saczem sadecki sadecka sadeckie sadeckiego sadeckiej
  starsz starszy starsza starsze starszych starszym starszymi starsi starszego starszej
  dom dom domu domem domy domow domom domami domach domowi domowy domowa domowe domowych
  plot plot plotu plocie ploty plotow plotem plotach
  ksiazk ksiazka ksiazki ksiazce ksiazke ksiazek ksiazkom ksiazkami ksiazkach
  noc noc nocy noca noce nocny nocna nocne nocnych
  wod woda wody wodzie wode wod wodom wodami wodach wodny wodna wodne wodnych
  miejsk miejski miejska miejskie miejskiego miejskiej miejskich miejskim miejskimi miejscy
  wiejsk wiejski wiejska wiejskie wiejskiego wiejskiej wiejskich wiejskim wiejscy`

const ukrainian = `
  дит дитина дитини дитині дитину дитиною діти дітей дітям дітьми дітях дитячий дитяча дитяче дитячі дитячих
  люд людина людини людині людину людиною люди людей людям людьми людях
  ден день дня дню днем дні днів дням днями днях
  тижден тиждень тижня тижню тижнем тижні тижнів тижням тижнями тижнях
  друг друг друга другу друзі друзів друзям друзями друзях
  око око ока очі очей очам очима очах
  рок рік року роком роки років рокам роками роках році
  киів київ києва києву києвом києві київський київська київського
  пес пес пса псу псом пси псів псам псами псах
  гра гра гри грі гру грою ігри ігор іграм іграми іграх
  вікн вікно вікна вікну вікном вікні вікон вікнам вікнами вікнах`

const english = `
  child children child childrens
  person people person persons peoples
  woman women woman womens
  man men man mens
  foot feet foot
  life lives life
  centr centre centres center centers
  theatr theatre theatres theater theaters
  meet meeting meetings meet meets met
  build building buildings build builds built
  news news
  bus bus buses`

/** Polish words whose forms no ending explains, by folded form. */
export const polishRoots = byForm(polish)
/** The same for Ukrainian. */
export const ukrainianRoots = byForm(ukrainian)
/** The same for English. */
export const englishRoots = byForm(english)

function byForm(families: string): Map<string, string> {
  const lines = families.trim().split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [root, ...forms] = line.trim().split(' ')
      return forms.map((form) => [form, root!] as const)
    }),
  )
}
