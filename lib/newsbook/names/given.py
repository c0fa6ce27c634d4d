"""Given names: their short forms, their spellings in other languages, and whether men or women bear them."""

from __future__ import annotations

from functools import lru_cache

from newsbook.names.spelling import is_slip, sound

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
MEN = frozenset(
    "aaron adam adrian ahmed alan albert alberto alejandro alexander alexandre alfred ali allen andrew andrei andrey andriy anthony antonio antony "
    "arnold arthur barack barry ben benjamin bernard bill bob boris brad bradley brandon brett brian bruce bryan carl carlos charles chuck "
    "christopher colin craig dan daniel dave david dennis derek dick dmitry dmitri don donald doug douglas dwight edward eduardo edwin emmanuel enrique "
    "eric erik ernest eugene fernando francisco francois frank franz fred frederick gary geoffrey george gerald gerard gerhard gianni giorgio "
    "giuseppe glenn gordon graham greg gregory gustavo guy hamid hans harold harry hassan heinrich helmut henri henry herbert herman hugh hugo "
    "hussein ian ibrahim igor ivan jack jacob jacques jake james jason javier jeb jeff jeffrey jeremy jerome jerry jesus jim jimmy joaquin joe joel "
    "john jonathan jorge jose josef joseph joshua juan julian julio justin karl keith ken kenneth kevin klaus konstantin kurt larry lars lawrence "
    "leon leonard leonid lloyd louis lucas luis luke malcolm manuel marc marco marcus mario mark markus martin matt matthew maurice mehmet michael "
    "michel miguel mike mikhail mitch mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nicolas nigel nikolai norman oleg oliver olaf "
    "omar oscar osama otto pablo patrick paul pavel pedro peter philip philippe pierre ralph raul ray raymond recep ricardo richard rick rishi rob robert "
    "roberto rodrigo roger roland ron ronald ross roy rupert russell ryan salman samuel scott sean sergei sergey sergio simon stefan stephen steve steven "
    "stuart ted terence theodore thomas tim timothy todd tom tony trevor viktor victor vincent vitaly vladimir volodymyr walter warren wayne wilhelm "
    "william winston wolfgang xavier yuri yusuf zachary".split()
)
WOMEN = frozenset(
    "abigail agnes alexandra alice alicia alison amanda amelia amy ana andrea angela angelina anita ann anna anne annie audrey barbara beatrice "
    "bernadette beth betty brenda bridget camilla carla carmen carol carolina caroline carolyn catherine cecilia charlotte chelsea christina christine clara "
    "claire claudia condoleezza cristina cynthia danielle dawn deborah debra denise diana diane dominique donna dorothy eileen elaine eleanor elena elisabeth "
    "elizabeth ella ellen emily emma erica erika esther eva evelyn fatima fiona florence frances francesca gabriela gabrielle gillian gina giorgia gloria "
    "grace greta hannah harriet heather heidi helen helena hillary hilary holly ida inga ingrid irene irina isabel isabella ivana ivanka jacqueline jane janet "
    "janice jean jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joyce judith judy julia julie kamala karen karin kate katherine kathleen "
    "kathryn kathy katie katrin kimberly kristina laura lauren laurie lena leslie lillian linda lisa liz liza lois louise lucia lucy lydia madeleine margaret maria "
    "marie marina marion martha martina mary maureen megan meghan melania melanie melinda melissa mercedes meredith michelle miriam monica nadia nancy naomi "
    "natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline penelope petra phyllis priscilla rachel rebecca regina renee rita roberta rosa "
    "rose rosemary ruth samantha sandra sara sarah sharon sheila sheryl shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan suzanne "
    "svetlana svitlana sylvia tamara tatiana teresa theresa tiffany tina tracey ursula valentina valerie vanessa vera veronica victoria virginia vivian wendy yolanda "
    "yulia yvette yvonne zoe".split()
)  # fmt: skip


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(ONE_NAME.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_given(word: str) -> bool:
    """Whether the lists know a folded word as a given name."""
    return word in MEN or word in WOMEN or word in _groups()


def gender(word: str) -> str | None:
    """'m' or 'f' for a given name that only men or only women bear, else None."""
    if (word in MEN) == (word in WOMEN):
        return None
    return "m" if word in MEN else "f"


@lru_cache(maxsize=1)
def _members() -> list[list[str]]:
    return [line.split() for line in ONE_NAME.strip().splitlines()]


def other_forms(word: str) -> list[str]:
    """The other forms of a given name: 'bernard' -> bernie, barney."""
    return [w for number in sorted(_groups().get(word, ())) for w in _members()[number] if w != word]


def agree(a: str, b: str) -> str | None:
    """Why two given names, folded, can be one ('' when they are equal), or None.

    A slip of one letter counts only where it does not make a man's name a woman's.
    """
    if a == b:
        return ""
    if a[0] == b[0] and min(len(a), len(b)) == 1:
        return "an initial"
    if _groups().get(a, frozenset()) & _groups().get(b, frozenset()):
        return f"{a.title()} is a form of {b.title()}"
    if a.replace("-", "") == b.replace("-", "") or (sound(a) == sound(b) and len(a) > 3 and len(b) > 3):
        return "the same name transliterated"
    first_of = a.split("-")[0] == b or b.split("-")[0] == a
    if first_of:
        return "the first of a double name"
    ends = {a[-1], b[-1]}
    gendered = (
        ("a" in ends and len(ends) > 1) or {gender(a), gender(b)} == {"m", "f"} or a.startswith(b) or b.startswith(a)
    )
    return "spelt a letter apart" if not gendered and is_slip(a, b) else None
