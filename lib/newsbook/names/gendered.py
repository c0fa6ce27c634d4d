"""Given names that men or women bear, folded, from all over the world; those that both bear stand in both lists."""

from __future__ import annotations

MEN = frozenset(
    """
    aage aaron abbas abdel abdelaziz abdelfattah abdul abdulaziz abdullah abdulrahman abhishek abiy achille adam adama addison adebayo adel ademola adrian
    adrien agostino agus agustin ahmad ahmed ahmet aidan aiden aime ajay ajinkya ajit akash akbar akhilesh akhtar akinwumi akira alaa alain alan alasdair
    alassane alastair alban albert alberto albin aldo alec aled alejandro aleksandar aleksandr aleksei alessandro alessio alexander alexandre alexandros
    alexei alexey alexis alf alfonso alfred alfredo alhaji ali aliko alireza alistair allen alp alvar alvaro amadeo amadou amal ambroise amin aminu amir
    amit amitabh ammar amol anand anas anatole anatoly anders andrea andreas andrei andrej andrew andrey andrius andriy andrus andrzej angelo angus anibal
    anicet anil anish antanas anthony antoine antonello antonin antonio antony antti anurag anwar apostolos arash archie arif arjen arjun arkady arnaldo
    arnaud arne arnold arsene arseniy arthur arturas arturo arun arvind asad asbjorn ase ashish ashley ashok ashraf ashwin ashwini asif aslan atal atanas atef
    atiku augusto auli aurelien aurelio austin avery axel ayman aziz baba babar babatunde badr bahram bakr bambang baptiste barack barak barnaby barney
    barry bart bartolome bartosz bas bashar bastien basuki beau behrouz bela ben benedetto bengt beniamino benigno benito benjamin benoit bernard bernd
    bertie bertil bertrand beto bharat bhupesh bilal bill binali birger bjarne bjarni bjorn blaise blake bo bob bogdan bohdan boiko bola boris borislav
    borut boyko brad bradley bram brandan brandon branko brendan brent brett brian brij brock bronislaw bruce bruno bryan bryn budi bukola bulent burak
    burkhard byron cade caetano caleb calin calum cameron carl carles carlo carlos carson carsten carter casey cathal cedric cees celso cem cemal cengiz
    cesar cezary chad chadwick chandrababu charalambos charles chase chester chidi chike chinedu chris christian christoph christophe christopher chuck
    ciaran cillian ciro claes clarence clark claudio claus clay clayton clement cliff clifford clint clinton clive cody coen cole colin colm colman connor
    conor corey cormac cornelis cornelius corrado cory craig cristian cristiano cristobal curtis cuthbert cyril cyrille daan dafydd daisuke dakota dale
    damian damien damon dan dana dani daniel daniele daniil danylo dario darius darragh darrell darren dave daveed david davide davit dawood declan dedi
    deepak del demetrius denis deniz dennis denys denzel derek deron derrick deshawn desmond detlef devendra devin devonte dharmendra diarmuid dick
    diederik diego dieter dilip dimitar dimitrios dimitris dinesh diogo dirk dmitri dmitry dmytro domenico domingo dominic dominik dominique don donal
    donald donatas donnie doug douglas dragan drake drew duarte duncan dusan dustin dwayne dwight dylan eamon eamonn earl eberhard ebrahim eckart eddie
    edgar edgardo edinson edmund eduard eduardo eduards edward edwin eelco effie efrain egils egon ehud einar eino eirik elias elijah eliseo elliot
    elliott elon eloy elton emeka emerson emil emile emiliano emilio emlyn emmanuel emmerson emre emrys enda enric enrique enzo eoin erdem eric erich erik
    erkan erling ermanno ernest ernesto ernie erwin esko espen esteban ethan etienne euan eugene eugenio evan evaristo evgeny evo ewan eyal fabien fabio
    fabrice fabricio fabrizio fadi fahad faisal fakhar farhad farid faris farouk fathi faustin faustino fawzi fayez fazal federico fedor felipe felix femi
    ferdinand ferdinando fergal fergus fernand fernando fidel filippo finbarr finlay flavio florent florian florin floyd forrest francesco francisco
    franck franco francois francois-xavier frank frankie franz fraser fred freddie frederic frederick fredrik friedrich frits fuad gabor gael gaetano gal
    gamal gareth garrett gary gaston gautam gavin gbenga gediminas geert gennady gennaro geoff geoffrey georg george geraint gerald geraldo gerard gerardo
    gerd gerhard germain german gerson gert gethin ghassan gherman ghislain giacomo gian giancarlo gianfranco gianluca gianluigi gianni giannis gideon
    gilad gilbert gilberto gilles gino giorgio giovanni girish gitanas giuliano giuseppe gleb glenn glyn godwin gonzalo goodluck gopal goran gordon
    gotabaya grady graeme graham grant greg gregoire gregorio gregory griff grigory grover grzegorz gudni guenther guido guilherme guillaume guillermo
    gunnar gunter gunther gustavo guy gwilym gwyn gyorgy haakon habib hadi hage haidar hailemariam haitham hakainde hakan hakim hakon hal halil halvard
    hamad hamid hamza hani hans harald harbhajan hardik haris harish harold haroon harper harri harrison harry harvey hasan hashim hasim hassan hatem
    hayden hazem heath hector heikki heiko heiner heinrich heinz heitor helge helio helmut hemant hendra hendrik henk henning henri henrik henry henryk
    herb herbert herbie herman hermann hernan herve hicham hideki hilary himanta hinrich hiroshi hiroyuki holger homer horacio horst hosni hossein howard
    hristo hryhoriy hubert hugh hugo humberto husni hussein huw hywel iain ian ibrahim ichiro idris idriss ieuan ignacio ignazio igor ihor ike iker ilham
    ilhan ilia iliya imad imran imre inder inge ingo ingvar inigo ioannis ion irakli irwin isa isaac isaiah isaias ishan isidore isidro ismail issa istvan
    itamar ivan ivica ivo ivor iwan jaap jabbar jacek jacinto jack jackie jacob jacques jagdish jaime jair jairam jakaya jake jakub jalal jalen jamal
    james jamie jamil jan janez janos janusz jared jari jarl jaroslaw jarrod jarvis jason jasprit jaswant javier jawad jayant jayden jaylen jean jeb jed
    jedediah jeff jeffrey jens jeppe jeremy jermain jermaine jeroen jerome jeronimo jerry jerzy jesus jethro jim jimmy jiri jitendra jo joachim joan
    joaquin jochen jock jody joe joel joey johan johann johannes john johnny joko jomo jonah jonas jonathan jonathon jonny joop joost jordan jordi jorg
    jorge jorma jose josef josep joseph joshua josip joszef jozef juan jude juha jukka jules julian julien julio junichiro jurgen juri juris jussi justin
    juvenal kadir kagiso kai kailash kais kaj kaja kalle kamal kanye kaoru kapil karel karim karl karlis karsten karthik kasim kassem katrinus katsuya
    kazimierz kazuo kees keir keiran keisuke keith kelsey kelvin kemal ken kendall kendrick kenji kenneth kenny kenta kerry kestutis kevin khaled khalid
    khalifa khalil kieran kim kiran kiril kirill kirk kirti kishore kit klaas klaus klemen knud knut kofi koichi koji kojo konrad konstantin kostas
    kristian kristjan kristof krzysztof kuldeep kumar kurt kurtis kwabena kwame kwasi kyle kyriakos kyrylo lajos lal lalit lamar lambert lance landon
    larry lars lasse laszlo laurence laurent laurie lautaro lawrence laxman lazarus leandro lech leif leighton len lennart lenny leo leon leonard leonardo
    leonel leonid leopoldo leroy lesley leslie lester leszek levan levar lewis liam lin lindsay lindsey lionel liviu llew lloyd lochlan lodewijk logan
    loic lorenzo lorne lothar louis lubomir luc luca lucas lucian luciano lucien lucio ludovic ludvik ludwig luigi luis luiz luke lutz lyndon lynn maarten
    maciej mack macky magnus mahdi mahendra maher mahershala mahesh mahinda mahmoud mahmud maithripala majid makoto maksim maksym malcolm malik mamadou
    mamady manfred manish manmohan manoj manolo mansour manu manuel marc marcel marcello marcelo marcin marcio marco marcus marek marian mariano mario
    marion marius mariusz marjan mark markku markus marquis marten martin marwan masahiro masami masato mason masoud massimiliano massimo matej mateo
    mateus mateusz mathias mathieu matias matt matteo matteusz matthew matthias matthieu matti mattias matty maurice mauricio maurizio maxim maxime
    maximiliano maximilien maxwell mehdi mehmet meir melvin menachem mervyn mevlut michael michail micheal michel michele mick mickey miguel mika mikael
    mike mikhail mikhailo mikheil mikko mikolaj milan miles milo milorad milos milton minoru miquel mircea miroslav mitch mogoeng mohamad mohamed mohammad
    mohammadreza mohammed mohan mohsen moises monty morris mort morten moshe mounir mourad moussa muammar mubarak muhammad muhammadu muhammed mukesh
    mukhtar mukul munir murad murali murat murdo murilo murray musa musalia muslim mustafa mustapha mwai mykhailo mykola mykolaj myles nabih nabil nadim
    naftali nagendra naim najib namal nana naoki naoto narciso narendra naresh naser nasser nathan naveen navjot nawaf nawaz neal nebojsa ned neil nelson
    nestor neville nevin niall nicholas nick nicky nicola nicolae nicolai nicolas nicos niels nigel nikhil nikita niklas nikol nikola nikolai nikolas
    nikolay nikos nile nils nitin nitish nizar nnamdi noah nobuo noel nolan noor norbert norm norman numan nuno nur nyesom obinna octavio odd oisin okan
    okechukwu ola olaf olafur ole oleg oleh oleksandr oleksii oleksiy oliver olivier olli ollie olof olusegun om omar omer ondrej orhan oriol orlando
    orson orville osama osamu oscar osgood oskar osman ostap oswald otis otmar ottavio otto oumar ousmane ove owen ozgur paavo pablo paco paddy padraig
    palle panagiotis pankaj paolo par pascal pasquale patrice patrick patxi paul paulo pavel pavlo pawel peadar pedro peeter pekka pep percy pere petar
    pete peter peteris petr petro petteri peyton phil philip philippe phineas pierluigi pierpaolo pierre piers piet pieter pietro piotr pius piyush
    placido plamen poul prabowo pradeep praful prakash pranab prasad prashant praveen pravin preben predrag preston prithvi prokopis qais qasem qasim
    quentin quim quincy rachid radek radoslaw radovan rafael rafal rafe raffaele rafik rafiq raghav raghuram ragnar rahim rahman rahul raila raimonds
    raimundo rainer raj rajab rajat rajeev rajendra rajesh rajiv rajnath rakesh ralf ralph ram ramadan raman ramesh ramin ramiro ramon ramzan ramzi
    randall randy ranil ranjan raphael rashad rashid ratan rauf raul ravi ravindra ravindrasinh ray raymond recep reece reese reg reggie reginald reiner
    reinhard remi remy renato renaud rene renzo rhodri rhys riad ricardo riccardo richard richie rick ricki ricky riku rishabh rishi riyad rizal rob
    robert robertas roberto rocco roddy roderick rodney rodolfo rodrigo roger rogerio rohan rohit rohith roland rolando rolf romain roman romano romeo
    romulo ron ronald ronaldo ronan ronnie ronny rory roscoe ross rotimi rowan roy ruairi ruben rudiger rudolf rudy rufus rui rumen rupert ruslan russell
    rustam rusty ruud ryan ryo ryota ryszard saad sabri sacha sachin saddam sadiq saeed said saif salah saleh salem salim salman salva sami samir sammy
    samuel sandeep sandor sandro sanjay sanjiv santi santiago santosh saran sarath sardar satish satoshi satya saul sauli saurabh sauro scott seamus sean
    sebastian sekou selahattin selim sello serdar seretse serge sergei sergey sergi sergii sergio serhii serhiy shadi shahbaz shaheen shannon sharad
    shashi shaul shekhar shelby shigeru shimon shinji shinzo shivraj shlomo shoaib shohei shreyas shubman shunsuke sid sidney sigmundur sigurd sigurdur
    siim silas silvano silvio simon simone sinclair skylar slamet slawomir slobodan sohail solomon soren souleymane sourav spencer spyridon sridhar stacy
    stan stanislav stanislaw stanley stefaan stefan stefano stefanos steffen stein sten stephan stephane stephen sterling steve steven stewart stig stoyan
    stuart subhash subrahmanyam sudhir suharto sujit sukarno suleiman sultan sundar sunil suraj suresh surya susilo susumu svein sven sviatoslav sylvain
    szymon taavi tabare tad tadeusz tage taha tahir taichi takahiro takashi takeshi takuya talal tamas tamim tancredi taras tareq tariq taro tarun tawfiq
    tayyip ted teddy teguh tejashwi telmo terence terrence terry tetsuya teun thabo themba theo theodore thiago thibault thierry thijs thomas thorbjorn
    thorsten tiago tidjane tihomir till tim timo timothy timur tito tiziano tjeerd tobias tobin toby todd tom tomas tomaso tomasz tommy tomohiro toni tony
    toomas tor torbjorn tore torsten toshihiro toshio tracy traian travis trayvon trent trevor tristan tristram trond tsuyoshi tunde tyler tyrell tyrese
    tyrone tzachi ubaldo uddhav uffe ugo uhuru ulf uli ulises ulrich umar umaro umberto umesh uri urs usher usman uwe vaclav vadim vadym valdas valdis
    valentin valerio valeriy valery vanja varun vasco vasily vassilis vasyl vaughan vazgen veit venkaiah vernon viacheslav vicente victor vidar vidkun
    vijay vikas vikram viktar viktor vinay vince vincent vincente vincenzo vinod viorel vipin viplav virat virender virgil virgilio vishal vitalii vitaliy
    vitaly vittorio vivek vladimir vladislav vladyslav vojtech volker volodymyr vyacheslav vytautas wade wael wahid wahyu waldemar waleed walid wallace
    wally walter waqar warren wasim wayne werner wes wesley widodo wilbur wilfred wilfried wilhelm will willem william willie willy wim winston winthrop
    witold wojciech wolfgang woody wouter wyatt xabi xavi xavier yahya yair yakubu yamandu yann yannick yaroslav yashwant yasin yasir yasser yasuhiro
    yasuo yavuz yemi yevgeny yevhen yiannis yigal yitzhak yngve yoav yogi yoichi yoshihide yoshihiko yossi younis yousef youssef yousuf yoweri yuichi yuji
    yuki yukio yuri yuriy yury yusef yusril yusuf yusuke yuta yuvraj yves zach zachary zack zafar zaheer zaher zahid zaid zane zayed zbigniew zdenek
    zeljko ziad zinedine zlatko zoltan zoran zurab zvi
    """.split()
)
WOMEN = frozenset(
    """
    aaliyah aarti aase abena abigail ada adaeze addison adela adelaide adele aditi adjoa adriana adwoa afaf agata agatha agathe agnes agnese agneta
    agnetha agnieszka agueda aiko aileen ailsa aine aino aisha aishwarya aisling akie akiko akosua akua alana alanna alba alejandra aleksandra
    aleksandrina alena alessandra alexa alexandra alexandrine alexis ali alia alice alicia alina alisha alison aliya alla allegra allison alma alyona
    alyssa ama amal amalia amanda amani amara amarachi amber ambika ambra amelia amelie amie amie-jo amina aminah aminata amrita amy ana ana-maria anabel
    anais ananya anastacia anastasia anastasiia anastasiya anca andrea aneta anette angela angele angeles angelica angelika angelina angharad angie aniela
    anita anja anjali anka anke ann anna anna-maria annabel annabelle annalena annalise annamarie anne anne-laure anne-marie annegret anneke annelie
    annelien annelies annemarie annette annie annika antje antoinette antonella antonietta antonina anuradha anushka anya aoife aparna apolline april
    arabella arancha archana ariana ariane arlene arlette arundhati arwa asa asako asha ashlee ashleigh ashley ashwini asma asmaa assunta astrid asuka
    asya atishi aude audra audrey auli aung-san aurelie aurora ausra autumn ava avery avril awa aya ayako ayelet ayesha ayse aysel ayumi azadeh aziza
    azucena barbara barbora barbra basma beata beate beatrice beatrix beatriz becky begona belen belinda bella benazir benedetta benedicte berenice berit
    bernadette bernarda bernice bertha bess bessie beth bethan bethany betsy bette bettina betty beverley beverly beyonce bhavna bianca bilge biljana
    bilkis binta bintou birgit birgitta birgitte birthe bjork blake blanca blanche blanka blythe bo bodil bojana bonnie bozena branka branwen breda brenda
    briana brianna bridget bridie brielle brigid brigitta brigitte briony brit britney britta brittany brittney bronagh bronwen bronwyn brooke bryony
    bushra cameron camilla canan capucine cara carla carly carmel carmen carol carole carolina caroline carolyn carrie carson caryl caryn casey cassandra
    catarina cate caterina cath catherine cathleen cathy catrin catriona cecile cecilia celeste celia celine ceri chandrika chantal charlene charlotte
    charmaine chelsea chelsie cherie cherry cheryl chiara chidinma chieko chika chimamanda chinwe chitra chiyo chloe chris chrissy christa christabel
    christel christiane christie christina christine ciara cindy claire clara clarice clarissa claudette claudia claudine clelia clemence clementina
    clementine cleo cliona clotilde colleen concepcion conchita condoleezza connie constance consuelo cora coral corazon cordelia corinna corinne cosima
    courteney courtney cressida cristiana cristina crystal cynthia dagmar dagmara dagny dahlia daiga daisy daiva dakota dalal dalia dana danai danica
    daniela daniele daniella danielle danuta daphne darcey daria darlene darya dawn deanna debbie debora deborah debra deepa deepika deidre deirdre delia
    delilah della delphine delyth demi denise deniz desiree desislava destiny dewi diana diane dilma dina dinah dionne divya dolly dolores dominique
    donatella donna dora doreen doris dorota dorothea dorothy dorte dot dovile draga droupadi drusilla dubravka dunya eartha ebba ebony edda edie edita
    edith edna edwina effie egle eileen eilidh eilis eimear eirlys eithne eka ekaterina elaine eleanor elena eleonora eliane elif elin elisa elisabeth
    elisabetta elise eliza elizabeth elke ella elle ellen ellie ellinor elly eloise elsa elsbeth else elsie elspeth eluned elvira elzbieta emanuela emer
    emerson emiko emilia emilie emilienne emily emine emma emmeline encarnacion enrica ensaf erica erika eriko erin erna esme esmeralda esperanza esra
    estela estella estelle ester esther ethel etsuko etta eugenia eugenie eulalia eunice eva evangeline evelyn evie ewa fabienne fadia fadwa fahima faith
    faiza fanny farah farida fariha farrah fatemeh faten fatiha fatima fatimah fatma fatou fatoumata fatoumatta fay faye fehmida felicia felicity femke
    feride fern fernanda filomena fiona fionnuala flavia fleur flo flora florence florencia florrie folake forough fortuna frances francesca francine
    francoise frankie frauke freda frederike frederique freya frida friederike fumiko funke funmilayo gabriela gabriella gabrielle gail gal galina galit
    gauri gaynor geeta gemma genevieve georgia georgiana georgie georgina geraldine gerda gerlinde germaine gertrude gesine ghada ghislaine gigi gilda
    gillian gilly gina ginevra ginny giorgia giovanna gisela gisele gita gitte giulia giuliana giuseppina gladys glenda glenys gloria glynis golda gordana
    graca grace graciela grainne graziella grazyna greer greta gretchen gretel griselda gro guadalupe gudrun gugu guinevere gunilla gwen gwendolyn gwyneth
    hadeel hailey hala haley halide halima halina halla halle hana hanako hanan hanin hanna hannah hanne hannelore harper harriet haruka haruko hasina
    hatice hattie hawa hayat hayfa hayley hazel heather hebe hedda hedwig heena heidemarie heidi heike helen helena helga helge hella helle heloise hema
    henrietta henriette hester hettie hiba hilary hilda hilde hildegard hillary hina hind hiroko hitomi hjordis holly honor honora hope hortense huda
    hyacinth ida idina ilana ilaria ilona ilse ilze iman imelda immaculada imogen inas india indira indra ines inga inge ingeborg inger ingibjorg ingrid
    ingrida inmaculada inna iona ione irene irina iris irma iryna isabel isabela isabella isabelle isla isobel itidal ivana ivanka iveta ivona ivonne ivy
    iwona izzy jacinda jacinta jackie jacqueline jacqui jada jade jadranka jadwiga jamie jamila jan jana janaina jane janelle janet janette janice janie
    janina janine janneke jarmila jasmin jasmine jaya jayalalitha jayne jean jeanette jeanie jeanne jeannette jelena jemima jenelle jenna jenni jennie
    jennifer jenny jess jessica jessie jihan jill jillian jimena jitka jo jo-ann joan joana joanie joann joanna joanne jocelyn jodie jody joelle johanna
    johanne jolanta jordan jordyn josefa josefina josephine josette josiane josie joy joyce juana judi judith judy julia juliana julianne julie julienne
    juliet julieta juliette julija june junko justine justyna jutta jyoti jytte kadiatou kai kaitlyn kaja kajol kajsa kaley kalpana kamala kamila kanako
    kanimozhi kaori kaoru kara kareena karen karin karina karla karyn kat katalin katarina katarzyna kate katelyn katerina kateryna katharina katharine
    katherine kathie kathleen kathryn kathy katie katja katrin katrina katrine katy katya kavita kavitha kawthar kay kaye kayla kaylee kayleigh kazuko
    keeley kehlani keiko keira kelli kellie kelsey kendall kendra keri kerri kerry kerstin kesha khadija khadijah khaleda khanyi khatuna khloe khrystyna
    kiera kiki kim kimberley kimberly kinga kiran kirsi kirsten kirsti kirstie kirsty kirti kit kitty kiyoko kjersti klara klaudia kolinda kourtney krista
    kristen kristi kristin kristina kristy krisztina krystal krystyna ksenia kseniia kubra kumiko kylie kyoko kyra lacey laetitia laila laima lakshmi
    lamia lana lara larisa larissa larysa lashana lata latoya laura laure lauren laurence laurie laverne lavinia laxmi layla lea leah leanne leena
    leigh-anne leila lena leni lenka leona leonie leonor leonora leontyne lesley leslie lesya leticia letitia lettice lettie lexi leyla libby lidia lidija
    liesbeth lieve ligia lila lilia lilian liliana liliane lillian lillie lilly lily lina linda lindiwe lindsay lindsey linette linn lisa liselotte liubov
    liudmila liv livia liz liza lizzie lizzy ljiljana lois lola loredana lorelei lorena loretta lori lorna lorraine lotta lotte lottie lou-ann louisa
    louise lourdes lubna lucia luciana lucie lucienne lucille lucinda lucretia lucrezia lucy ludivine ludmila ludmilla luisa luiza lujain lulu lupita luz
    lydia lynda lynette lynn lynne lynsey lyubov lyudmila maaike mabel macarena machiko madalena maddie madeleine madeline madge madhuri madison madonna
    mae maeve mafalda magali magda magdalena maggie maha mahnaz mahsa mahua mai maia maimouna mair mairead maisie maite maj maja makayla makhosi maki
    malak malala maleeha malgorzata malia malin malini mamata mamie manal mandy maneka manisha manon manuela manuelle mara marcela marcella marcia
    margaret margareta margarete margarida margarita marge margery margherita margie margit margo margot margret margrethe marguerite maria maria-jose
    maria-leonor mariagrazia mariah mariama mariame marian mariana mariangela marianne maribel maribeth maricarmen marie marie-claire marie-france
    marie-pierre marieke marietta mariia marijke marika mariko marilena marilyn marina marine marion marisa marisol marissa maristella marit mariza marja
    marjolein marjorie marla marlee marlene marloes marnie marsha marta martha martina martine marwa mary mary-ann maryam maryana maryann maryna marzena
    marzieh masako masami mastura mathilde matilda mattie maud maude maura maureen mauricette mavis maxine mayawati mayumi mckenna meena meenakshi meera
    meg megan megawati meghan megumi megyn mehbooba melania melanie melinda melisande melissa melody mena menaka meral merav mercedes mercy meredith
    merete merethe merle merry merve meryl mette mia michaela michela michele micheline michelle michiko midori mieko miho mika miki milagros mildred
    milena miley milica millicent millie mimi mindy minna minnie mira mirabel miranda mireia mireille mirela mirella miri miriam mirjam mirjana miryam
    misty mitali mithali mitsuko miyuki mmusi moira mojca mollie molly momoko mona monica monika monique montserrat morag morgana morwenna mouna mrinal
    mumtaz muna muriel myra myrtle nabila nada nadege nadezhda nadia nadifa nadine nadira nadiya nagla nahed nahid najat najla najwa naledi nan nana
    nana-ama nanako nancy nandini nanette nanna naomi narges nasrin natalia natalie nataliia natalija nataliya natalya natasa natasha nathalie natsumi
    nawal naya nayla neda neelam neelie neha nelida nell nellie nelly neringa nermin nerys nesrin nessa nettie neve ngozi nia niamh nicki nicky nicola
    nicole nicoletta nicolette nieves nigella nihal nikita nikola nilufar nina nirmala nisrin nita nkechi nkosazana noelia noelle noemi nomvula nomzamo
    noor noora nora norah noreen noriko norma nosiviwe noura nuala nur nuria nurit obiageli oby octavia odd odessa odette odile ofelia oksana ola
    oleksandra olena olesia olga olha olive olivia olwen olympe om oona oonagh oprah orit orla orly ornella ottilie ottoline oumou oxana paddy paddy-jo
    padma paige paivi pallavi paloma pam pamela pansy paola par parisa parvin patience patrice patricia patrizia patsy patti patty paula paulette pauline
    pavlina pearl peggy penelope penny perla pernille petra petula peyton philippa phillipa phoebe phumzile phyllida phyllis pia pierrette pilar pippa
    pirkko polly pooja poonam poppy portia pragya pratibha preeti preneet prianka primrose priscila priscilla pritam priti priya priyanka prudence puan
    purificacion queenie quincy quvenzhane rabia rachael rachel radha radhika radmila rafaela raffaella raghad raghda ragnhild raija raisa rajni raluca
    ramatoulaye rana rania raquel rasha rashmi ratna raven rebecca rebekah reem reena reese regina regine reiko rekha remedios renata renate rene renee
    renu renuka retno rhian rhiannon rhoda rhona rhonda ricki rie rieko rihanna riikka rikke rima risako rita ritu ritva roberta robyn rocio rohini roisin
    rola romane romola rosa rosalia rosalie rosalind rosalyn rosamund rosanna rosario rose roseanne roseline rosemarie rosemary rosie rosita rossana rowan
    rowena roxana roxanne roya ruby rukhsana rupa ruta ruth ruzica saara saba sabah sabina sabine sabrina sacha sachiko sadhana sadie safa saffron safiya
    sahar saija saira saki sakura sallie sally salma salome samah samantha samar samara samia samira sanaa sanae sandi sandra sandrine sangeeta sania
    sanja sanna sanne saoirse sara sarah saran sarita sarojini sasha-lee saskia satoko satu savannah savita sayaka scarlett seema segolene seiko selena
    selin selina selma serena setsuko severine sevgi shabana shabnam shada shaden shadi shahla shailene shaima shakira shania shanice shannon shanta shari
    sharlene sharmila sharon sharron shashikala shauna shawna sheikha sheila sheila-marie shelagh shelby shelley shereen sheren sherin sherri sherry
    sheryl shilpa shirin shirley shizuka shizuko shobha shona shraddha shreya shulamit sian sidney sienna sif signe sigourney sigrid silke silvana silvia
    sima simona simone sindisiwe sinead siobhan siri sirma sita siti siv sivan skye skylar slavica slavka sloane smita smriti sneha snezana sofia sofie
    sofio sofiya soha solange soledad solveig sonal sonali sonia sonsoles sophia sophie soraya sorcha souad specioza sri sridevi stacey stacy stanislava
    stefania stella stephania stephanie stevie-lee stine sudha sue sue-ellen suha sujata sumaya sumiko summer sunita sunna supriya susan susana susanna
    susannah susanne sushma susi susie suzanna suzanne suzie suzy svandis svenja svetla svetlana sviatlana svitlana swara swati sybil sylvi sylvia sylvie
    szilvia tabitha taghreed tahani tahira takako tallulah tamar tamara tamiko tammy tamsin tanja tansy tanya tara taraji tarja tasha tatiana tatjana
    tatum tea teodora teresa tereza terry tess tessa tetiana tetyana teyana thais thalia thandi thandiwe thea thelma theodora theresa therese thora thuli
    tiffani tiffany tilda till tilly tina tine tineke titiek tomoko tomomi toni tonya tori toshiko tracey tracie tracy tricia trina trine trish trisha
    trixie trudi trudy tsai-ying tsitsi tuula twyla tyra tytti tzipi ulla ulrika ulrike umeko una urmila ursel ursula urszula usha uta ute uzo vaira
    valentina valentyna valerie valeriya valery vandana vanessa vanja vasilisa vasundhara velma vera verity verna veronica veronika veronique vesna vibeke
    vicki vickie vicky victoria vidya vigdis vijaya viktoriia viktoriya vilija viola violet violeta violette viorica virginia virginie vita vittoria
    viveca vivian viviana viviane vivien vivienne wafa wanda wangari wencke wendy weronika whitney whoopi wibke widad wilhelmina willemijn wilma winifred
    winnie winona wislawa ximena xiomara yaa yael yamandu yamini yannick yasmeen yasmin yasmine yayoi yehudit yekaterina yelena yetunde yevgenia yevheniia
    ylva yoko yolanda yolande yoriko yoshiko yui yuka yukari yuki yukiko yulia yuliia yumi yumiko yuriko yvette yvonne zadie zahra zainab zanele zara
    zdenka zehra zeinab zelda zelia zena zendaya zeynep zinaida zindzi zodwa zoe zoey zofia zola zooey zoraida zorica zoya zsuzsanna zuleikha zuzana
    """.split()
)
