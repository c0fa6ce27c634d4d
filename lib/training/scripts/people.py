"""Invented people of many languages."""

from __future__ import annotations

import random

import faker

LOCALES = ["de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "nl_NL", "sv_SE", "tr_TR", "en_IN", "id_ID", "hu_HU",
           "cs_CZ", "fi_FI", "ro_RO", "hr_HR", "pt_BR", "en_GB", "en_US", "es_MX", "no_NO", "vi_VN", "fil_PH"]  # fmt: skip
CHINESE = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Xi Deng Han Cao".split()
CHINESE_GIVEN = "Yi Wei Jinping Keqiang Fang Min Jing Xiaoming Guoqiang Lei Yang Yong Jun Jie Qiang Zemin Chunying Lijian Tao Hua Na Ping".split()
KOREAN = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Moon Ban".split()
KOREAN_GIVEN = "Jong Un|Jae-in|Yo Jong|Ki-moon|Geun-hye|Suk-yeol|Min-jun|Seo-yeon|Ji-hoon|Hyun-woo".split("|")
ARABIC = "Mohammed Ahmad Abdullah Hassan Ali Omar Khalid Ashraf Hamid Ibrahim Yusuf Mahmoud Fatima Layla Aisha Bashar Tariq".split()
ARABIC_LAST = "al-Assad|Ghani|Karzai|bin Salman|al-Sisi|Abbas|Haniyeh|Rouhani|Zarif|al-Maliki|Hariri|Erekat|Haqqani|Baradar|Akhundzada|el-Haddad|ben Ali|Nasrallah".split(
    "|"
)
RUSSIAN = "Sergei Sergey Dmitry Vladimir Alexei Maria Olga Mikhail Igor Yulia Anatoly Volodymyr Oleksandr Petro Viktor Nikolai Yevgeny".split()
RUSSIAN_LAST = "Lavrov Peskov Medvedev Navalny Zakharova Shoigu Kuznetsov Ivanov Zelensky Poroshenko Kuleba Tymoshenko Prigozhin Gerasimov Ryabkov Volkov Sokolova".split()
AFRICAN = "Kwame Chinedu Ngozi Thabo Abiy Uhuru Olusegun Amina Kofi Yemi Sipho Julius Nomvula Emeka Adaeze Paul Felix Mwai".split()
AFRICAN_LAST = "Okonjo-Iweala Mbeki Ahmed Kenyatta Obasanjo Ramaphosa Mensah Adeyemi Dlamini Malema Zuma Odinga Kagame Tshisekedi Nkrumah Buhari Mnangagwa".split()
PARTICLES = ["Le", "De", "van", "von", "de", "da", "Di", "La", "van der", "Mac", "O'", "del"]


class Names:
    """Invented people of many languages."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.fakers = [faker.Faker(locale) for locale in LOCALES]
        for number, source in enumerate(self.fakers):
            source.seed_instance(number)

    def person(self) -> tuple[str, str]:
        """(given name, surname), the family name first where the language has it so."""
        rng, roll = self.rng, self.rng.random()
        if roll < 0.10:
            return rng.choice(CHINESE), rng.choice(CHINESE_GIVEN)
        if roll < 0.14:
            return rng.choice(KOREAN), rng.choice(KOREAN_GIVEN)
        if roll < 0.24:
            return rng.choice(ARABIC), rng.choice(ARABIC_LAST)
        if roll < 0.34:
            return rng.choice(RUSSIAN), rng.choice(RUSSIAN_LAST)
        if roll < 0.42:
            return rng.choice(AFRICAN), rng.choice(AFRICAN_LAST)
        source = rng.choice(self.fakers)
        first, last = source.first_name(), source.last_name()
        if rng.random() < 0.07:
            last = f"{rng.choice(PARTICLES)} {last}".replace("O' ", "O'").replace("Mac ", "Mac")
        if rng.random() < 0.05:
            first = f"{first}-{source.first_name()}"
        return first, last
