/** Men’s given names from further languages that stand in French and English news; they tell a gender only before a family name. */
export const masculineAbroad = `aabid aarav aatos abbas abdallah abdelaziz abdelhak abdelhamid abdelkrim abdellah abdelmajid abderrahmane abdi
  abdul abdullah abebe abner absalom achim achmed achraf adalberto adebayo adeel adewale adil adnan adolf adolfo
  adriaan afonso agim agostinho agostino agustin ahmad ahmet aimo ainsley aitor ajay akash akbar akim akin
  akinwale akira akos aksel akwasi aladdin alasdair alastair alden aldous aleister aleix alejandro alejo
  aleksandar aleksander aleksandr aleksei aleksi alen alessio alexandros alexandru alexej alexey alexios alfons
  algernon algirdas alioune almir alois alojz alonso alonzo aloysius aloïs altan alun alvar alvaro alwyn amadeo
  amadeus amancio amaury ambrose ambrož amin amit anand anatoliy anatoly anders andras andre andreas andrej andris
  andrius andrus andrzej andrés aneurin anibal anil anker ankit anselm anselmo antal ante anthimos anto antoni
  antonios antonín antti anwar apolinar aram aravind arcady archibald ardian ardit aretha arian aribert arie ariel
  aris aristides aristotelis arjan arkadi arkadiusz armando armen armin arnaldo arnau arnold arnoldo arnulf aron
  arqam arrigo arsen arseni artemio artie arun arvid arvind asa asad asbjørn asger ashley asif asim aslan atanas
  athanase athol atilla atle atticus attila auberon aubin audun augusto augustus aurel aurelio avi avraham ayman
  ayodele ayoub ayrton ayub azad azzedine baboucar badr bahadur bahram balazs baldev baldwin baltasar balthazar
  baran barnabas barrie bartek bartolomeo bartosz basant basilio bassam bassem bastian batu bela benedek benedetto
  benediktas bengt beniamino benigno benjy bennett benoni bent beppe berk bernabé bernardo bernhard bernt berthold
  bertil berwyn bevan bhaskar birger birk bjarne bjarte björn bjørn blaise blaz boaz boban bobby bodo bogdan
  bohdan bohumil bojan boleslaw bolivar boran borge borislav borja bosse boudewijn boyan braden brady braham
  branco branimir branislav branko braulio brendon brice brodie bronislaw brunon bryn buddy burak burhan béla
  børge cahal caio calum camillo candido caradoc carel carey carlito carmelo carmine carroll casimir caspian
  cassian cassius cecilio celal celestino celso cem cenk cesare cezary chad chaim chander charalampos chas cheikh
  chet chetan chidiebere chike chima chinedu chinua christer christiaan christo christophorus chukwu chukwuemeka
  chung cian ciaran cillian ciro clancy claudio claudiu claus clemens clemente cletus clyde coen colman colum
  columba conn connell connor conrado constantine cornel corneliu corrado cosmin cosmo costa costas costel
  crispian cristian cristiano cristobal cristóbal curt cuthbert cyprian czesław daan dacian dafydd dag dagfinn
  daichi daisuke daithi dalibor dalton damaso damiano damir damjan damodar danial daniele daniil danijel danil
  dany daoud daouda darin dariusz darko darnell daryl dashiell davey davi davide davis davit davor davud dawid
  dawit dejan delbert delroy demba demetrio demetrios demir deniz denny denys denzil deon dervish deshawn desi
  devendra devraj dezső dhruv didrik diederik dilip dilraj dimitar dimitrije dimitrios dimitris dinesh dinko dino
  diogo dion dionisio dionysios dipak dipankar djamel djordje dmitro dmytro dobromir domagoj domenico domingo
  domingos dominick dominykas donal donall donato dong donnchadh donnie donovan dorian doron dougie doyle dragan
  drago dragomir dragoslav dražen driss duane duarte dudley duilio dumisani dumitru dunstan duro dušan eamon
  eamonn ebbe ebrahim eckart eckhart eddy edgars edin edison ediz edmondo edmundo ednan edo edoardo edson edu
  eduard eduards edvard edvin edwar efe efraim efrain efthymios egbert egidio egil egor ehsan ehud eike einar eino
  eivind ekow ekrem elad elchin eldar eldon eleazar eleftherios elio eliseo eliud elkanah elmar eloi eloy elvin
  elvir elwood elyas emeka emerson emery emeterio emiel emiliano emin emir emmerich emmet emre endre enes engin
  enis enno enock enric enrique eoghan eoin ephrem eran ercan erdem erdogan eren erhard erich erick eriks erivan
  erkan erkki erland erling erman ermanno ernst erol eros errol ersin eryk esa esben esko estevan ettore etzel
  eudes eugen eugenio eugeniusz eusebio evaristo evelio evert evgeni evgeny ewald eward ezequiel ezio fabian
  fabiano fabricio fadi fadil fahad fahd fahim faiz falk falko farhad farid faris farouk fateh fatih faustino
  fausto favio fawad fayez fedele federico fedor felice feliciano feliks felipe femi feodor ferd ferdie ferenc
  ferhat feri fernão ferran ferruccio festus fiachra fidelis filip filipe filippo fintan firas firmin fitz flavien
  flavio flavius flemming florencio florentin florin florinel flurin folke fotis fouad francesco francisek
  francisque franciszek franek franklin franko frans franticek františek frantz fredrick fredrik freek friedrich
  fritjof fuad fujio fulvio fyodor gabor gabri gael gaizka galal galileo ganesh garrett garrick garry garvin
  gaspar gaspare gauvain gavan gavrilo gaylord gebhard gediminas geert geir gellert gennadi gennadiy gennaro
  genrikh gentil geordie georg georghe georgi georgios georgy gerald geraldo gerardo gereon gergely gergő gerhard
  gerhardt germán gernot gero gerolamo gerrit gerry gershom gert gerthe gervais gervase ghassan ghazi gheorghe
  giacomo giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianpiero gibril gilad gilberto gillis gints
  ginés gioacchino girolamo giuliano giulio glyn godfried godwin goffredo gonçalo gorka gottfried gotthard
  graciano graciliano grahame granville gregers gregg gregoire gregorio griff griffith grigor grzegorz guglielmo
  guilherme guillem guillermo gulliver gunder gunter guntis gurdeep gurpal gurvinder gus gust gustaaf gustaf
  gustav gustavo guus gyles gyula györgy gábor gökhan göran gösta günter günther haakon habibou habtamu hadi hafez
  hafiz haidar hajime hakan hakon hal halil halvard halvor hamad hamed hamidou hamo hampus hannibal hannu hansel
  harlan harley haroon harpreet harri hartmut hartwig haruki hasdrubal haseeb hashem hashim hassen hauke havard
  hayato hayden haydn haytham hayyan heber hedley heiko hein heiner heino heinz helio helmer helmuth hemant
  henning henrique henryk heraclio herbie hercule heriberto hermenegildo hermes herminio hermès hernan hernán
  herve heydar hideki hideo hieronymus hiram hiro hiroki hiroshi hiroto hjalmar hob holger homero honore horacio
  horatio horia hossam hossein houari houcine hristo hrvoje huberto hubertus humberto husain hussain huw hywel
  håkan håkon håvard hélio hüseyin iago iancu iannis ibai iban ibo ichiro idan iden idrissa iestyn ieuan ifan ifor
  igal ignacio ignacy ignasi ignatius ignazio ihor ihsan ikechukwu iker ilhami ilhan ilie ilija ilir ilja ilkay
  ilmari ilpo imad imanol imre ingemar ingo ingolf ingvar inigo ioannis iolo ion ionel ionut iosif ippolito irenée
  irfan irineo irvin irwin irénée isac isak isam isandro isao isidor isidro iskander ismail ismet issa issac issam
  istvan istván itai itamar itzhak iulian ivano ivar iven ivica ivo iwan iwo izaak izumi iñigo jaak jaakko jaap
  jabari jabir jace jacinto jackie jacobo jacobus jacquot jacub jad jae jafar jagjit jago jair jairo jaka jakob
  jakov jakub jamaal jamar jamel jamil jamshid janne jano janos jantje japheth jarek jari jarkko jarl jarle
  jaromir jaroslav jarosław jarred jarvis jas jaspal jassim jatin jaume javed javi jaxon jayden jayesh jayson jeb
  jeffrey jelle jen jeppe jere jeremias jeroen jerold jerzy jerónimo jesper jesús jeton jhonny jian jindřich jiri
  jitendra jiří joakim joaquim joar jochem jochen joel joep joffrey jogesh johnathan johnnie joji jojo jokin jomo
  jonny joost jorah joram joran jorgen joris jorn jorrit joseba josep josh josiah josip jost josu joséba jouko
  jouni jovan joyti jozo juancho juanito julen juliano julio julián junius juozas jure jurgis jussi justinas juuso
  jyri jános jérémy józef jörg jörn jørgen júlio jürgen kabir kabiru kacper kaden kadir kaede kagiso kahlil kaito
  kaius kaj kalidou kalle kalman kaloyan kalpesh kalu kamau kamran kang kapil karan karanja kareem karlheinz
  karlis karlo karol karthik kashif kasimir kasper kasun katsumi katsuo kaveh kayode kazimierz kazuki kazuo keanu
  kees kefas kelsey kemal kemi kendall kendrick kenelm kenichi kennet kenta kento kenya kester keval keyvan khadim
  khalid khalifa khalil kian kiefer kieron kilian killian kimani kiril kirill kjartan kjell klaas klaus klavs
  klemen klemens knud knut kobe kobina koji kojo koldo koloman konstantinos konstantyn kornel kosta kostas
  kostiantyn kosuke kouame krishan krishna kristaps krister kristian kristijan kristof kristoffer krste krzysiek
  ksawery kuba kumar kunal kurtis kwabena kwadwo kwaku kwasi kwesi kyan kyriakos kyrylo kálmán károly kārlis
  ladislao ladislas ladislav laios lajos lakshman lambert lamin lansana lassana lasse lassina laurens laurentiu
  laurenz lauri laurids laurits laurynas lavinio laye lazar lazaros lazarus leander leandro lech leendert lefteris
  leighton leith lenny leno lenz leocadio leodegar leonas leoncio leone leonel leonid leonidas leonides leonz
  leopoldo leroi leszek levan levente levin levon lewin liad liborio lidio lijo linas lind lindon lior lisandro
  litos livio ljubomir lluc lluis lluís lodewijk lodovico loic loik lolo lonnie lope lorens lorenz lorin loris
  louie lovro lubomir luboš luchino lucio lucius ludo ludovico ludvig ludwig lui luigino luitpold luiz luka lukasz
  lukács luuk luuka luís lynton lyonel lyubomir léonidas maarten macario maciej madan mads magne mahamadou mahesh
  mahmood mahmud mahmut maik maikel mainak majid makoto maks maksim maksym malachi malek mamoru manfredi manish
  manjit manny manoj manolis manolo mansour manus manvir mao marat marcelo marcio marcos marcu margus mariano
  marijan marijn marino marios marius mariusz marián marko markos markus maro mart martijn martim martino martins
  marton martti martí martín marv marwan masaaki masahiro masaki masao mashhour massimiliano massoud matei matej
  mateo mateus mateusz mathew mathijs matias matija matko mats matthaeus matthijs matti mattia mattias matus
  mauricio mauritz mauro maxim maximiliano maximo maxwell mayur mbaye mehdi mehmet mehran mel melchior melvyn
  memet mendel menno meredydd mert merv meysam mica micah micha michail michalis michał michele michiel mick
  mickey micky mihai mihail mihajlo mihaly mijo mika mikala mikel mikkel mikko miklos miklós mikolaj mikołaj milan
  milen milivoj miljan milorad milos miloslav milovan miloš milán mime mimmo minas mingus mircea mirko miro miron
  miroslav mirosław mirza misael mischa misha mislav mitar mitja mitsuo mladen modesto mogens moh mohamad
  mohamadou mohan mohanad mohit mohsen moises moisés mojmir momar momodou moncef mordechai morten moses moshe
  motaz mounir mousa moïse muammar muhammad muhammed muhammet mukesh mukhtar munir murad murat murdo murtaza musa
  mustafa muthu mutlu mykhailo mykola myron márton nabil nacer nacho nadav nadeem nader nadim naeem nagui nahum
  naim najib nand nanni naoki naoto narcis nasir nasser natan naum naveed naveen navid nayef nazim nazir neal
  nectarios neel negus nehemiah nello nelo nemanja nenad neptali nerijus nery nevin nezar ngoni niccolo niccolò
  niclas nicodemo nicolae nicolò niel niels nihad nikhil nikifor nikola nikolaj nikolaos nikolas nikolaus nikolay
  nimrod nino niraj nisse nitin njabulo njoroge nobuo noel nolberto norberto normand northrop nosa notker noé
  nunzio nuri nyle obadiah obafemi obi obinna obrad odd oddvar oded odell odin ofer ogden ognjen oisin oisín ojas
  ola olav oleh oleksandr oleksii oleksiy oli olin olivio olle ollie olof olubunmi olufemi oluwaseun omari omid
  omri onder ondrej ondřej onni onofre onur oraldo orazio oren orest orestes orfeo orhan ori orin orlando oskar
  osmin osvaldo oswaldo oswin otmar ottavio ottorino otávio oumar ousseynou ove ovidio ovidiu oyvind ozan paavo
  pablito padraic pal palle panagiotis pancho panos pantelis paolino paquito parag parham parth parvez pasa
  pascual pasquale patric patricio patrizio patryk pauli paulino paulo paulus pavao pavle pavlo pavlos pawel paweł
  payam peadar pearse pedja pedrag pekka pelayo pelle pentti pepe per pere peregrine pertti petar petr petri
  petros petru petrus petter petteri phelim phileas philemon philipe philippos phineas phoenix pierce pierluigi
  piero piers piet pieterjan pio piran placido plamen poul pradeep prakash pran prasad prashant pravin predrag
  priit primoz primož prokop prudencio przemek przemysław ptolemy pyotr pádraic pál qasim quim quirin raad raban
  rabih radim radko radomir radoslav radosław radovan radu rafaele rafaël rafał raffaele raffi rafi rafik rafiq
  raghu ragnar raheem rahim rahul raif raimon raimond raimondo raimund rainier raivo rajan rajeev rajiv rajko
  raleigh ramadan raman rambert ramesh rami ramin ramiro ramzi ramón randal randeep ranjit ranko ranulph raoni
  raouf raphael rasheed rasim rastko rasul ratko raymundo raynald rayyan razvan raúl reda redouane reggie regin
  regis reidar reimund reiner reinhold reino reinoud reinout remi remigio remigiusz remo remus renan renat renato
  renzo reto rett reyes reynaldo reza rezső ric ricard riccardo rick rico rida rihards rik rikard riku ringo rinus
  rishi risto ritesh roald roar robb roberto robinson rocko roddie roderick rodion rodolfo rodrick roel roeland
  rogan rogier rohan rohit roko rolandas rolando romano romario romero romuald romualdo romulo romulus ronaldo
  ronen ronny roope rosco roscoe roshan rostislav rostyslav ruairi ruairí ruan rubens rubén rudolfo rudyard rufino
  ruggero rurik ruslan ruud ruy ryo ryota ryszard răzvan saad saagar sabir sabri sachin saddam sadio sadiq saeed
  safak safwan sagar saif sailesh sait saku salif salih salomão saloum sameer sami samo sampson samu samuele
  samuli sandeep sandor sani sanjeev sante santi santino saqib saran sarath sasa sascha sasha sassoun satoshi
  saturnino sauli saumya saverio savvas saša scipione seb sebastiaan sebastiano sebastien sebastián sebastião
  sedat seedorf sefa segun seif seiji sekou selahattin selçuk sem semih semyon senad sender senol seppo serafim
  serafino sergey sergi serguei serhii serkan servais serzh seun sevan severin severino severo sevki seydou
  seymour seán shafiq shah shahid shahrukh shai shakeel shamil shankar sharad shashi shaul shaurya shawqi shay
  shea shehzad shelby shem sherif sherwin shigeru shimon shin shinji shlomo shmuel shota shyam siamak siavash
  sibusiso siddharth sidi sidiki sidiq siegbert sigge sigurd sigvard silvan silvano silverio silvester silviu simo
  simun simão sinan sindre sipho siro siur sjef sjoerd slavko slavomir slawomir slobodan smail snorri sofian
  sofiane sofyan sohail sohrab solomon somchai sondre soner sorin sota sotirios soufiane souleymane spartak spiro
  spiros spyros srdjan sreten srećko stanimir stanislaw stanisław stanko stavros steen stefanos stefán stein
  steinar sten stepan stephane stephanos stevie stevo stijepan stipe stjepan stojan stylianos styrbjörn subhash
  sudhir suhail sukhdev sukru suleiman suleman suleyman sumit sundar sunil suresh surya susumu svein sverre
  svetislav svetozar swen syed sylvan sylvestre symon szczepan szilard szymon sándor sören søren süleyman sławomir
  tadas tadashi taddeo tadej taha tahar taher tahir taiwo takashi takeo takeshi takuma takumi talal talib tamas
  tamer tamás tancredi tane taneli tanguy tapio tarek tareq tarik tarmo taro tarquin tarun taslim tassilo tatsuya
  tavish tayo tebogo teemu teis tendai tenzin teo teodor teodoro teofil teppei teppo terje tero terrance terrell
  tesfaye teun teuvo tevita thabo thaddaeus thanasis thanos theis theobald theodor theodoros theodosius theophilus
  thiago thibaud thibaut thijs tho thom thorbjörn thorbjørn thorleif thorwald thulani thurston tidjane tiemen
  tigran tihomir tijs timmy timo timofei timothé timothée titouan tjaart tobiah todor togay toivo tomasi tomaso
  tomaz tomaž tomek tomer tomi tomislav tommie toms tomás tomé tonino tonis tonko tonny toomas toralf torbjörn
  torbjørn tore torgeir torin torkel torleif torolf torstein tortsen toshi toshiro toufik traian travers tremaine
  trey tristram troels trond truls trygve tshepo tsvetan tullio tunde tuomas tuomo tural turgut turhan turlough
  tushar tuukka tyge tymon tymoteusz ubaldo uberto uday udo ugur ulf ulises ulisse ulric ulrik ulvi ulysses umar
  umesh umit unai uner urbain urho uriah uriel uros uroš ursin usain usama usman uttam uzair uzi uğur vadim vadym
  vagn vahan vaibhav vakhtang valdas valdemar valdis valdo valente valentino valeri valerian valeriano valeriu
  valeriy valmir valter vangelis vardan varg varlam varun vasant vasil vasile vasileios vasilis vassili vassilis
  vasudev vasyl vaughn vedran veikko vejsil veli velimir velizar venancio venceslas ventsislav verner vesa veselin
  vester viacheslav vibhav vicente vico vid vidar vidkun vidmantas vidor vijay vikas viktoras vilfred vilhelm
  viliam vilim viljar viljo ville vilmos vilson vinay vincas vinicio vinicius vinko vinod virgilio virginio
  viriato visar vishal visvaldis vitali vitalii vitalijus vitaliy vitomir vitor vittorio vitus vivek viviano vlad
  vladan vladas vladimír vladislav vladko vladlen vladyslav vojin vojislav vojtěch voldemar vuk vukašin vyacheslav
  vytautas václav vítor waclaw wadih wael wahid waleed walid walther wanja waqar warrick waseem wasim waylon welby
  wenceslas wendel wenzel werther wieslaw wiesław wiktor wilbert wilder wilko willard willemijn willi willibald
  wim winfried winslow wiremu witold wladimir wladyslaw wlodek wojciech wojtek wolfhard wolfram wout wouter wulf
  wycliffe wynford władysław xabi xabier xander xavi xenophon xhemal xoel yaakov yacouba yadier yahya yair yakov
  yakub yakup yaman yamir yancy yaniv yannis yao yaqub yared yarema yaroslav yasar yaser yasin yasir yasser
  yasuhiro yaw yehonatan yehoshua yeison yiannis yigal yigit yishai ylli yngvar yngve yoav yobani yoel yogesh
  yonas yonatan yorgos yorick yosef yoshi yoshio yossi youcef younes younis youri yukio yul yulian yunus yuriy
  yury yusef yusuf yusuke yutaka yuto yvo zachariah zacharias zafar zafer zahid zahir zaki zamir zander zaur zayd
  zayn zbigniew zbyněk zdenek zdeněk zdravko zdzisław zebedee zebulon zef zeki zelimir zeljko zeno zenon zephaniah
  zhivko ziad zigmund zijad zikri zilvinas zinovy ziv ziya ziyad zlatan zlatko zoilo zoltan zoltán zoran zoro
  zsolt zubair zuhair zulfikar zvi zvonimir zygmunt ángel ömer ørjan øystein øyvind ümit łukasz štěpán željko`
