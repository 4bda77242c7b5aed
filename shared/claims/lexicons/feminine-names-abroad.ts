/** Women’s given names from further languages that stand in French and English news; they tell a gender only before a family name. */
export const feminineAbroad = `aaliyah abeba abena abla adaeze adaora adela adelheid aditi adriana adunni aerin afia agneta agnieszka ahlam
  aiko aileen ailsa aina aino aisling aitana aiyana ajda akiko akua alana alberta aleida aleksandra alena
  alessandra alessia alexa aleyna alida alina alisa aliya allegra allison almudena altagracia alya amara amaya
  amel amelie amelía aminata amira amparo amrita anahit anastasija anat andrada andreea aneta anette angelika
  angelina angeline anica anika anisa anja anjali anka anke annabel annabelle annalisa anneke annelies annemarie
  annetta annette annick annika annike antonella antonia antonieta anushka anya aoife apolline araceli araminta
  arantxa ardith arianna arielle arwa asma asmae assunta astou asuka asuncion atefeh atiya aurelia aurora awa
  ayaka ayana ayesha ayse ayşe azadeh aziza azra babette bahar bahia beata beatrix beatriz begoña belinda belén
  benedetta benedicte bengta berit bettina bianca bianka bibi birgit birgitta birgitte birte bisi blanca bodil
  bogna bojana bolette bozena branka breda brianna bridget bridie brigid brigida brigitta brita britta brona
  brynhild busra cait caitlin caitríona camila camilla cansu caoimhe carina carlene carme carmela carolien carolin
  carolina casilda catalina catarina caterina catherina catia cecilia cecilie celeste celina celine chanda chandra
  chantelle charlene charlotta charu chiamaka chidinma chinwe chioma chipo christa christel christiana christina
  cilla clarice cleo cleopatra concepción concetta consuelo corinna cornelie cosima costanza coumba cressida
  cristel cristiana dagmar dagny daiva dalia damaris danica daniela danuta daria darya dasha davina daya debbie
  deepa deepika dela delfina delphina demet derya desiree despina deva devi dhanya dijana dilara dimitra dinah
  dita diya djenaba djeneba dobrawa dobromila domenica dominika donatella dora dorota dorotea dorte dorthe dragana
  drita duha dulce dunja dymphna ebba ebony ebru edda edie edita edwige efua eilidh eilish eirlys eithne ela eleni
  eleonora elfriede elham eliana elif elin elina elisabeta elisabetta elizabeta eliška elke ellinor elodie elspeth
  elwira emel emer emi emiko emilija emina emmi emmy encarna encarnación enid enikő erendira erlinda ermelinda
  erna esmeralda esperanza esra estefania estela ester eszter etta eudora eulalia evelina evita ewa ewelina
  eyerusalem fadela fadia fadila fadoua faiza fanta farzana fatema fathia fatiha fatim fatma fatna fausta faye
  federica feride fernanda fidan fidelma filippa filomena fionnuala fiorella firdaus florentina florica folake
  franca francesca francisca franka franziska freda freja frieda friederike fruzsina fumiko funmi funmilayo fátima
  gabi gabriela gaia galina galit gayle geetha gerd gerda gerlinde gertrud gertrude giada giedre gilberte gisela
  gisele gita giulia giuliana giulietta giuseppina glenda glenys godelieve gordana gosia grażyna gretchen gretel
  grethe guadalupe gudrun guiomar gulnara gunhild gunilla gunvor gurpreet gwendolen gwyneth hadiya hadja hafsa
  halima halina hana hanan hania hanne hannele haruka hatice hattie hawa hazar heba hedda hedvig hedwig heide
  heike helene helga helle heloise henrietta hermine hermione hester hetty hiba hilde hildegard hiromi hitomi hoda
  honora huda hulda hyejin idoia ifeoma ikram ilaria ilda ildiko ileana ilinca ilka ilknur ilse imelda ina indira
  indra inga inge ingeborg ingegerd inger inmaculada inna inés inês ioana iolanda iole ione ionela ipek irina
  irmgard isadora isatou isha ishbel isidora isolde isra itziar ivana ivanka ivona iwona izabela izaskun jacinta
  jacoba jadwiga jagoda jamila janaina janelle janina janneke jannicke jasmin jasmina jelena jennie jerneja
  jessamy jette jimena joana joke jolana jolanda jolanta jomana jordana josefa josefina josephina jovana judit
  judita julianna julieta julija justyna jutta jyoti kadidia kadija kaja kalina kalpana kamila kana kanako karima
  karin karina karla karoliina karolina kasia kataleya katarina katarzyna kateryna kathrin kathryn kati katinka
  katja katka katrin katya kavita kazuko keeley keiko keisha kelechi kenza kerstin keti khadijah khady kiera kinga
  kinza kira kirsi kirsten kirstin klara klaudia konstanze kornelia krista kristin kristina kristine krystal
  kseniya kumba kyoko kyra labiba lakshmi lale lalita lamia lana larisa latisha latoya lauretta lavinia leah
  leandra leelah leena leire lejla lene leni leona leonora leontien leopoldine lesley leslie leticia letizia leyla
  liana libby liesbeth liese liesel ligia liis lili lilia lilian liliana lilith lilla lillian lilo lilou lilyana
  linnéa liouba lisbeth liv lizzie ljiljana ljubica loredana lorelei loreto lorna lotta lotte louella lourdes
  luana luba lucia luciana lucila lucilla lucrezia lucía ludivine ludmila lulu luna luísa lynne lyudmila maaike
  macarena madalena maddalena mafalda magdalena magdalene magnhild maha maia maike maja malaika malala malati
  maleeha malgorzata malin malwina mami mandla mandy manisha manuela marcelina marcella marcelline maree mareike
  maren margareta margarete margaretha margarida margherita margit margrethe margriet mariatou marieke mariella
  marielle marija marijke marika marilena mariola marisol marit marita marjan marjolein marketa marleen marlena
  marna marta martyna marzena marzia masha matilde maura mavis mayte mayumi małgorzata mehwish melania melike
  melina melinda melita mena meret merete merle merve meryem mette micaela michaela michiko mie mieke mihaela miho
  miki milagros milena milica milla millie milly minako mindy minerva minna mira mirela mirella mirjam mirjana
  mirka mirna miroslava misaki miyuki modupe mojca monika monserrat montserrat morag morwenna moyra mukami myra
  myrna myrtle naana nada nadezhda nadira nadja nafissa nagisa nahid naima najat nala nanami nandini nandita
  nanette naoko narges naseem nasra nasreen nasrin natalija natalka natsuki nawal nazanin neda neela neelam neema
  neeta nela nena nerea nereida nerina neringa neslihan nessa neta neus neve ngaio ngozi nia nica niki nilufar
  nima nimmi niranjana nisha nita nives noa noelia noemi nore norma noura nuala nuria nurit nyasha nyla oana
  octavia oda odalys ofelia oksana olaug olena olesya oliwia olya onyinye oonagh oralia oriana orlaith ornella
  orsolya ottilie ottoline ouarda oumou oyun ozlem padma pam pandora parisa parvati parveen pascaline patrycja
  paulina pavla pelagia pernilla pernille petrona petronella petula philomena piedad pilar pilvi piroska pooja
  prabha pratibha preeti priska priyanka purificación pushpa rabia rachele rachelle radha radka ragna ragnhild
  rahel rahma raisa raja rajni ramata ramona rasa rashida raya rayan razia rebekah reem reena reiko rekha remedios
  renske reyhan rhian rhoda rhonda ricarda rie rieke riitta rika rima rimma rina risa ritva rivka riya robyn rocio
  rocío roda rokhaya roksana romina rona rosalba rosalia rosaline rosalyn rosamund rosemarie roshni rosina
  roswitha roula roxana ruba rukhsana rumi runa ruta ruxandra ruza ruzena ryoko saba sabiha sabrine sachiko sadaf
  safia safiya saida saima sakina sakura salam salamatou saliha salima salome saloua samar samina samira sanaa
  sandhya sandrina sania sanja sanna sanne saoirse sapna saray sarita satu saule savitri sayaka sefora seher selam
  selena selin semra senait septima serap seraphina severine shabana shabnam shadi shahida shahnaz shaima shakira
  shanice shanti shari sharmila shazia shefali shelagh shelley shilpa shira shirin shiva shobha shreya shula sian
  sibel sibylle sidsel sigi signe sigrun silja silje silke silvana silvia simin simonetta sinead siobhán sirje
  sive siyu sjoukje slavica sneha snezana soad socorro sofie sofija sofía sohini soledad solveig sonal sondra
  sonya soo sorcha souad soumaya soumia stana stanislava stefania stefanie steffi stephanie stien stina stine
  stoja suad sudha suha sujata sukaina sultana suman sumaya sunniva susana susanne sushila suzana suzanna svea
  svenja swati sybil sylvana sylwia synne szilvia tabea tahira tahmina taina takara talia tamar tami tanja tanvi
  taru tasneem tasnim tatjana tawia teodora terese teresia teresita tereza terhi thalia thandeka thandi thandiwe
  thea theda thekla thora tiina tilde tilly timea tine tinuke tirza titilayo tiziana tjaša toini tomoko tonia
  tonje tori torill torunn toshiko tova trine trish trisha trixie trudi tuula tuva tyra ulla ulrika unni unnur
  urmila ursa urszula usha vaida valborg valentina valeria valerie valeska vanda vanna varvara vasiliki vasilisa
  veena velma vendela venetia verena verna veronika vesna vibeke vida vigdis vijaya viktorija vilde vilma vimala
  vinita violeta violetta virgínia virve vittoria viveca viveka vivi viviana vlasta wafa wahiba walentyna wangari
  wanjiru wassila wenche wenke widad wiebke wijdan wiktoria wilhelmine wilma winnie wioletta ximena xiomara yael
  yana yara yasemin yasmeen yasmin yasuko yayoi yelena yeliz yesenia yetunde yildiz ylva yoko yolanda yoshiko
  ysabel yua yui yuka yuki yukiko yuko yuliya yumi yuriko zahia zaina zainab zaira zarina zaynab zdenka zehra
  zelda zeliha zenaida zenobia zeynep zlata zofia zohra zoja zora zoraida zorica zosia zoya zsofia zsuzsanna
  zubeida zuleika zuleykha zuri zuzana zuzanna zöe`
