"""The given names that `given` knows: those that are forms of one name."""

from __future__ import annotations

# Each line: a given name with its short forms and its forms in other languages and alphabets.
ONE_NAME = """
abigail abby gail
abraham abe bram
abdullah abdallah abdulla
ahmed ahmad ahmet achmed
albert al bert
alexander alex alec sandy sasha xander alexandre aleksandr alexandr oleksandr aleksander alessandro alejandro alistair alasdair
alexandra alex alexa sandra sasha sandy aleksandra oleksandra
alexei alexey aleksei aleksey alexis oleksiy oleksii
alfred alf fred alfie
ali aly
alice ali allie
amanda mandy
amelia amy millie
andrew andy drew andrei andrey andrii andriy andreas andre andrzej andrea
angela angie
ann anne anna annie hanna
anatoly anatoli anatolii anatoliy
anthony tony antony ant antonio anton antoine
archibald archie
arthur art artur arturo
barack barak
barbara barb barbie babs
bashar bashir
beatrice bea trixie
benjamin ben benny benji binyamin benyamin
bernard bernie barney
bernadette bernie
bradley brad
calvin cal
carolyn caroline carol carrie
cassandra cassie sandra
catherine katherine kathryn katharine cathy kathy kate katie kat kit catalina ekaterina yekaterina kateryna katarina
charles charlie chuck chas karl carl carlos carlo karel
charlotte charlie lottie
christine christina chris chrissy tina kristina kristine cristina
christopher chris kit christoph cristobal
clifford cliff
clinton clint
cynthia cindy
daniel dan danny daniil danilo
danielle dani
david dave davy
deborah deb debbie debra
denis dennis denny denys
dominic dom dominique
donald don donny donnie
dorothy dot dottie dolly
douglas doug
dmitry dmitri dmitriy dmitrii dmytro dimitri dima
edward ed eddie ted teddy ned eduard edouard eduardo
edgar ed
edmund ed eddie ned
edwin ed eddie
eleanor ellie nell nora elena helen
elizabeth liz lizzie lisa beth betsy betty eliza elisabeth elspeth libby bess lizbeth
emily em emmy
eric erik erich
ernest ernie ernesto
eugene gene yevgeny evgeny yevgeni evgeni yevgeniy evgeniy yevhen evgenii eugenio
fatima fatma fatimah
francis frank fran francisco paco franz francois francesco frankie
frances fran fanny francesca francoise
franklin frank
frederick fred freddie freddy rick friedrich fritz frederic federico
gabriel gabe
gabrielle gabby
gennady gennadi gennadiy hennadiy
geoffrey jeffrey geoff jeff jeffery
george georgie jorge georges georg giorgio yuri
gerald gerry jerry gerard gerhard
gregory greg grigory grigori hryhoriy
hamid hameed
harold harry hal
hassan hasan
henry harry hank hal henri heinrich enrique enrico
herbert herb bert
hussein hussain husain husayn hossein hussien husein
ibrahim ebrahim ibraheem
igor ihor
ilya illia ilia
isabel isabelle isabella izzy bella
ismail ismael esmail
jacob jake jakob yakov
jacqueline jackie
james jim jimmy jamie jaime
janet jan
jason jay
jennifer jen jenny jennie
jessica jess jessie
joan jo joanie
joanne joanna jo johanna
john johnny jack jon ian ivan sean juan johann johannes jean giovanni jan hans
jonathan jon jonny nathan johnathan
joseph joe joey josef jose giuseppe iosif
josephine jo josie
joshua josh
judith judy jude
julia yulia iuliia yuliia julie giulia
julian jules
kareem karim
kenneth ken kenny
kimberly kim kimberley
konstantin kostya kostiantyn constantine
kyrylo kirill cyril
larry lawrence laurence lars lorenzo
leonard leo len lenny leonardo
leonid leo
leo leon lev
lewis louis lou luis luigi louie lewie
lillian lily lilly
louise lou louisa luisa
lucille lucy lucia
luke lucas lukas
madeleine maddie madeline
mahmoud mahmud
margaret maggie meg peggy marge margie greta rita madge margarita margarete
maria marie mary marija mariya mariia molly polly
mark marc marcus marco markus marko
marjorie marge margie
martha marty patty
martin marty
matthew matt matthias mateo matteo matty
matilda tilly
maurice morris mo
maxwell max
maximilian max
maxim maksim maksym
melanie mel
melissa mel missy lissa
melvin mel
meredith merry
michael mike mick mickey mikey mikhail michel miguel mykhailo misha michal mihai
michelle shelly
mitchell mitch
mohammed muhammad mohamed mohammad mohamad muhammed mahomet mehmet mohamud muhammet mo
moammar muammar moamer muammer mouammar
moses moshe moe
mustafa mostafa moustafa
nancy nan
nathaniel nathan nat nate
nathan nat nate
nicholas nick nicky nicolas nikolai nikolay mykola niklas nicolae klaus claus nico
nicole nicky nikki
nigel nige
noor nour nur
norman norm
oleg oleh
olga olha
oliver ollie olivier
osama usama oussama
oscar oskar
omar umar
pamela pam
patrick pat paddy patricio
patricia pat patty tricia trish
paul pablo paolo pavel pavlo pawel
pauline polly
penelope penny
peter pete pedro pierre pyotr piotr petro pieter pietro petr
philip phil phillip philippe felipe
phyllis phyl
rachel rachael rae
raymond ray raymundo
randall randy
rebecca becky becca
reginald reg reggie
richard rick rich dick ricky richie ricardo
robert bob rob bobby robbie bert roberto
roberta bobbie
roderick rod roddy
rodney rod
roger rodge
ronald ron ronnie
rose rosie rosa
rosemary rosie
rudolph rudy rodolfo rudolf
russell russ
said saeed sayed saed sayeed
samantha sam sammy
samuel sam sammy
saddam sadam
salman salmaan
sarah sally sara sadie
sergei sergey serhiy serhii sergio serge
sharon shari
sidney sid
silvia sylvia
solomon sol
stanley stan
stephen steve steven stephan stefan stevie esteban stefano stephane
stephanie steph stefanie
stuart stu stewart
susan sue susie suzy suzanne susanna susannah
sviatlana svetlana svitlana
tatiana tatyana tanya
terence terry terrence
teresa terry tess theresa tessa
thaddeus tad thad
theodore ted teddy theo fyodor fedor
thomas tom tommy tomas tommaso
timothy tim timmy
valentina valya
valery valeri valerii valeriy
vasily vasili vasyl
victor viktor vic vittorio
victoria vicky vicki tori viktoria
vincent vince vinnie vicente vincenzo
vitaly vitali vitalii vitaliy
viacheslav vyacheslav
virginia ginny
vladimir volodymyr vlad vova wladimir
vladislav vladyslav vlad
vsevolod seva
walter walt wally
wayne dwayne
wilfred fred wilf
wilhelm willem guillermo guglielmo guillaume
william bill billy will willie willy liam wm
winston win winnie
yaroslav jaroslav
youssef yousef yusuf yousuf yusef joseph yosef
yuri yury iurii yuriy jurij
zachary zach zack zac
"""
