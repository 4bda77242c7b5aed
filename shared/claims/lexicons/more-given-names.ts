/** Given names that are less frequent, in both languages; the frequent ones stand in `given-names.ts`. */
export const moreFeminine = `abigail adeline adèle adélaïde aimée alba aline alix alizée alma amandine ambre amelia amélia anastasia
  andréa anissa anouk ariane arlette armelle assia astrid athénaïs aude augustine aurore axelle aïda aïssata
  basma bernice bertha beth betty beverly blandine bonnie brenda bronwen bérangère bérénice candice capucine
  carine carlotta carmen carole cassandra cassandre cerys chiara chimène chloe christiane ciara cinthia clare
  clarissa clarisse claudette clotilde cléa cléo constance cora coralie cordelia corine cornelia courtney
  cristina cyrielle céleste célestine célia dahlia daisy dalila daphne daphné delia denisa dina djamila
  dolores dolorès doreen doris dorothea dorothy débora déborah désirée edith edna eileen ekaterina elaine
  eleanor eliane eline elisa elise eliza eloise elsa elsie elvira eléna emeline emilia emilie enola enora
  erica erika erin esmé estella ethel eugénie eunice evangeline fabienne fanny farah farida fatoumata faustine
  felicity fern fernande flavia flavie flora flore frances francine freya frida frédérique félicie gail gemma
  georgette georgina geraldine germaine ghislaine ghizlane gillian gina ginette gladys gloria gwen gwenaëlle
  gwendoline géraldine habiba hafida hala hanna harriet hasna hayley hazel heather heidi henriette hilary
  hilda holly honorine hortense houda huguette héloïse ida ilona imane imogen ines iona irena irma isabel
  isabella isla isobel ivy jade jana janice janine jasmine jeannette jeannine jemima jenna jenny jess jessie
  jo jocelyn jodie josette josiane josie joyce juana juanita judy juliana juliet justina kadiatou katia
  katrina katy kayla keira kelly kerry khadija kimberly kirsty krystyna lara larissa latifa lauren laurie
  laurène leanne leila leonie letitia lila liliane lilly lily lina linnea lise lisette livia lola lorena
  loretta lorraine lottie louisa louisette louna lucienne lucille lucinda luisa lydie lyne lynn léna léone
  léonie mabel macha maeve magalie magda mahaut malika mara marcelle marcia mareva margarita margaux margery
  margie mariama mariana marianna maribel mariette marilyn marina marisa marissa marjolaine marjorie marlene
  martina maryam maryline maryvonne matilda maureen maxine maya maéva maëlle maëlys maïa maïté meera megan mei
  mercedes meredith meriem mia micheline mila mildred millicent mina miriam moira molly mona morgane moya
  moïra myriam myrtille mélina mélodie nabila nadya nadège nana natasha naïma nell nelly nerys niamh nicolette
  nikki ninon nkechi noelle nolwenn norah noreen nour noémi noémie octavie océane odette olympe ondine ophélie
  oriane orla paloma paola pascale patsy paulette peggy penelope perrine petra philippa philippine philomène
  phoebe phyllis pippa polly prisca priya prune pénélope queenie rafaela rania raquel raymonde reba rena
  renata renée rhiannon rhona roberta rochelle romane romy ros rosalie rosalind rosanna roseline rosemary
  rosie rowena roxane roxanne ruby saadia sabrina sadie sally salma salomé sandie saskia savannah scarlett
  selina selma serena shannon shauna sheena sheryl shirley shona sidonie sigrid simona sinéad siobhan sirine
  soizic solenn solène sonja soraya stacey sue suki sunita susanna susannah suzette suzie sybille sylvaine
  sylvia sylviane séréna tabitha tamara tamsin tania tanya tara tasha tess tessa thelma theodora tiffany tilda
  tina toni tracey tracy trudy ulrike una vera verity veronica vicky victoire viola violaine violette viviane
  véra wanda wendy wilhelmina winifred xenia yamina yasmina yaëlle yolande zadie zahra zara zeina zita zoey
  zoë zélie édith élia élisa émeline émilie éva`

export const moreMasculine = `abdelkader abdou abel abraham achille adama ademola aditya adriano aidan aiden aimé alban albin aldo alec
  alessandro alfie alfonso alfredo alistair allan alphonse alvin ambroise amir amos andreï angelo angus
  anselme anton antonin archie aristide arjun arne arno arsène artem artur arturo asher ashok ashton auguste
  augustin axel aymeric aziz baptiste barnaby barnabé barney barry bart bartholomew basil basile baudouin ben
  benedict benito benny bert bertram bilal bjorn blake boubacar brad bradley bram brandon brendan brent brett
  bruce bryan bryce byron cai caleb callum calvin cameron carlo carlton carsten carwyn casey casper cesar
  charley charlie chester chidi christoph christos clay clifford clifton clint clive clovis cody colby colm
  conor conrad constantin corentin corey cormac cornelius cosimo crispin curtis cyprien cyrille cyrus célestin
  césar dai damian damon danilo danny dante dario darius darragh darrell darren dave declan demetrius derek
  dermot desmond dev devin dewi dexter diego dieter dietrich dirk djibril dominik don donatien doug dougal
  drew duncan dustin dwayne dwight dylan ebenezer eddie eden edmond edmund edouard edwin egon eirik eitan eli
  elias elijah eliott elliot elliott ellis elmer elton elvis emanuel emile emilio emmett enguerrand enoch
  enrico enzo ephraim erasmus erik ernesto ernie erwan erwin esteban ethan euan eugene eustache evan evander
  evariste everett ewan ewen ezra fabio fabrizio faisal ferdinand fergus fernando fidel finlay finn fletcher
  florent floyd flynn franco frankie franz fraser freddie frederic frederick frederik fritz fulgence gabin
  gabriele gaetan galen gareth garett garth gaston gaultier gauthier gautier gavin gaëtan gene geoff geraint
  gerard germain ghislain gianni gideon gil giles gino giorgio giovanni glenn godfrey gonzalo goran graeme
  gregor gregory grigori guido gunnar gunther gwenaël gwilym géry habib hadrien hakim hamish hamza hannes
  harald hari haroun harris harvey hasan hector heinrich helmut hendrik henrik herbert herman hermann hilaire
  hippolyte honoré horace horst howard hugh humphrey hyacinthe iain ibrahima idris ignace ike ilan ilias ilya
  imran ingmar ioan ira irving isaiah ishaan isidore ismael ismaël ivor jacek jacky jacopo jaime jalil jamal
  jan janek janusz jared jarrod jasper javier jay jed jefferson jem jens jeremiah jermaine jerry jesse jesus
  jethro jimi joachim joao joaquin jock jody joey johan johann johannes jon jonah jonas jonathon jordi jorge
  josef joss josué jozef jude julius jurgen juri kader kai kamal kamil karel karsten kaspar keiran kelvin
  kenji kenny kerem kermit kerr kieran kirk kofi konrad konstantin krzysztof kurt kwame kyle lachlan lamar
  lamine lars laszlo lawrence lazare leif leigh leland len lennart lennie leon leonard leopold leroy lester
  lev levi lewis lex liam lino linus lloyd logan lorcan lorenzo lorne lothar lou loïc loïs lucian luciano
  lucien ludger luigi lukas luther lyle lyndon léandre léonard léopold magnus mahdi malachy malcolm malik malo
  mamadou manfred manoel manu marceau marcelin marcello marcin marek marian marlon marty marvin massimo
  mathias mathieu mathis mathurin mathéo matt matthäus mattéo maurizio maxence maximilian maximilien maël
  melvin mervyn mickael mikael mikhail mikhaïl milo milton mitch mitchell mohammad mohand monty mordecai
  morgan moritz morris mortimer mostafa mourad murray myles médéric nadir nael napoleon narcisse nate
  nathanael nathaniel naël ned nelson nestor neville niall nick nicklas nico nicolai nikita niklas niko
  nikolai nikos nils noam nolan norbert octave odilon olaf ole omer oran oriol orson osman oswald othman otis
  ousmane owain pablo paco paddy padraig paolo patrik pavel perceval percival percy perry phil philibert
  philipp phillip philémon pierrick pieter pietro piotr pádraig quincy quinn rabah rachid radek rainer raj
  rajesh ralf ralph ramon randall randolph randy raoul raph rashid rasmus raul ravi reece reg reginald
  reinhard remy renaud reuben rex reynold rhodri rhys ricky riley ritchie rob robbie rocco rocky roddy rodney
  rodrigo rodrigue rogelio rolf rolland rollo ronan ronnie rory ross roy ruben rudi rudolf rudolph rudy rufus
  rupert russ russell rusty régis rémy saladin salah salim salman salomon salvador salvatore samson samy
  sandro sanjay santiago saul saïd scott scotty seamus sebastian selim selwyn serhiy seth shane sharif shaun
  shawn sid sidney siegfried sigmund silas silvain silvio simeon siméon slim soren spencer stan stanislav
  stanley stefano steffen stellan stephan sterling stewart stig stijn sully sven sylvester séamus séverin
  tadeusz ted teddy tegan terence terrence terry thad thaddeus thelonious theo theodore thor thorsten théodule
  théophile tiago tibor tidiane tilman timur tobias toby todd tomas tomasz tommaso tommy torsten travis trent
  trevor tudor ty tyrone tyson ugo ulrich ulysse umberto urs uwe vaclav valerio valère valéry vasco vasily
  vaughan vernon vic victorien vidal vikram vince vincenzo virgil virgile vitaly vito vivien waldemar wallace
  wally walt warwick wassim wendell werner wes wesley wilbur wilfred wilfrid wilhelm willem willie willis
  willy wilson winston wolfgang woody wyatt wyn yacine yago yanick yanis yannig yassin yassine yaël yehuda
  yoan yoann yohan yohann yoni yousef youssef youssouf yuval yvain yvan yvon zach zacharie zack zakaria zane
  zeke zied zinedine élie élio émile émilien`
