/// The time zones that a format can read, as the tz database names them.
enum TimeZoneNames {
    /// Whether a name of two parts, as in `Europe/Warsaw`, is one of the tz database. Names with `_`, `-` or three parts are not kept
    /// here, since a format does not read them as one name.
    static func isKnown(area: some StringProtocol, city: some StringProtocol) -> Bool {
        cities[String(area)]?.contains(Substring(city)) ?? false
    }

    /// Whether these three or four capitals stand for a zone, as in `CET`. `UTC` does not.
    static func isKnown(abbreviation: some StringProtocol) -> Bool {
        abbreviations.contains(Substring(abbreviation))
    }

    private static let abbreviations = Set(abbreviationText.split { $0 == " " || $0.isNewline })

    private static let cities: [String: Set<Substring>] = Dictionary(
        uniqueKeysWithValues: cityText.split(separator: "\n\n").map { lines in
            let words = lines.split { $0 == " " || $0.isNewline }
            return (String(words.first?.dropLast() ?? ""), Set(words.dropFirst()))
        })

    private static let abbreviationText = """
        ADT AMT APT AST AWT BDT BMT BST CAT CDT CET CMT CPT CST CWT DMT EAT EDT EET EMT EPT EST EWT FMT GDT GMT GST HDT HKT HMT
        HPT HST HWT IDT IMT IST JDT JMT JST KDT KMT KST LMT LST MDT MET MMT MPT MSD MSK MST MWT NDT NPT NST NWT PDT PKT PMT PPT
        PST PWT QMT RMT SET SMT SST TMT WAT WET WIB WIT WMT YDT YPT YST YWT ACDT ACST ADDT AEDT AEST AHDT AHST AKDT AKST AWDT AWST
        BDST CAST CDDT CEMT CEST EDDT EEST FFMT HKST HKWT IDDT MDDT MDST MEST NDDT NZDT NZMT NZST PDDT PKST PLMT PMMT PPMT SAST
        SDMT SJMT TBMT WAST WEMT WEST WITA YDDT
        """

    /// An area, then its cities; a blank line between areas.
    private static let cityText = """
        Africa: Abidjan Accra Algiers Asmara Asmera Bamako Bangui Banjul Bissau Blantyre Brazzaville Bujumbura Cairo Casablanca
        Ceuta Conakry Dakar Djibouti Douala Freetown Gaborone Harare Johannesburg Juba Kampala Khartoum Kigali Kinshasa Lagos
        Libreville Lome Luanda Lubumbashi Lusaka Malabo Maputo Maseru Mbabane Mogadishu Monrovia Nairobi Ndjamena Niamey
        Nouakchott Ouagadougou Timbuktu Tripoli Tunis Windhoek

        America: Adak Anchorage Anguilla Antigua Araguaina Aruba Asuncion Atikokan Atka Bahia Barbados Belem Belize Bogota Boise
        Cancun Caracas Catamarca Cayenne Cayman Chicago Chihuahua Cordoba Coyhaique Creston Cuiaba Curacao Danmarkshavn Dawson
        Denver Detroit Dominica Edmonton Eirunepe Ensenada Fortaleza Godthab Grenada Guadeloupe Guatemala Guayaquil Guyana Halifax
        Havana Hermosillo Indianapolis Inuvik Iqaluit Jamaica Jujuy Juneau Kralendijk Lima Louisville Maceio Managua Manaus
        Marigot Martinique Matamoros Mazatlan Mendoza Menominee Merida Metlakatla Miquelon Moncton Monterrey Montevideo Montreal
        Montserrat Nassau Nipigon Nome Noronha Nuuk Ojinaga Panama Pangnirtung Paramaribo Phoenix Recife Regina Resolute Rosario
        Santarem Santiago Scoresbysund Shiprock Sitka Tegucigalpa Thule Tijuana Toronto Tortola Vancouver Virgin Whitehorse
        Winnipeg Yakutat Yellowknife

        Antarctica: Casey Davis DumontDUrville Macquarie Mawson McMurdo Palmer Rothera Syowa Troll Vostok

        Arctic: Longyearbyen

        Asia: Aden Almaty Amman Anadyr Aqtau Aqtobe Ashgabat Ashkhabad Atyrau Baghdad Bahrain Baku Bangkok Barnaul Beirut Bishkek
        Brunei Calcutta Chita Choibalsan Chongqing Chungking Colombo Dacca Damascus Dhaka Dili Dubai Dushanbe Famagusta Gaza
        Harbin Hebron Hovd Irkutsk Istanbul Jakarta Jayapura Jerusalem Kabul Kamchatka Karachi Kashgar Kathmandu Katmandu Khandyga
        Kolkata Krasnoyarsk Kuching Kuwait Macao Macau Magadan Makassar Manila Muscat Nicosia Novokuznetsk Novosibirsk Omsk Oral
        Pontianak Pyongyang Qatar Qostanay Qyzylorda Rangoon Riyadh Saigon Sakhalin Samarkand Seoul Shanghai Singapore
        Srednekolymsk Taipei Tashkent Tbilisi Tehran Thimbu Thimphu Tokyo Tomsk Ulaanbaatar Urumqi Vientiane Vladivostok Yakutsk
        Yangon Yekaterinburg Yerevan

        Atlantic: Azores Bermuda Canary Faeroe Faroe Madeira Reykjavik Stanley

        Australia: ACT Adelaide Brisbane Canberra Currie Darwin Eucla Hobart LHI Lindeman Melbourne NSW North Perth Queensland
        South Sydney Tasmania Victoria West Yancowinna

        Brazil: Acre DeNoronha East West

        Canada: Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon

        Chile: Continental EasterIsland

        Etc: GMT GMT0 Greenwich UCT UTC Universal Zulu

        Europe: Amsterdam Andorra Astrakhan Athens Belfast Belgrade Berlin Bratislava Brussels Bucharest Budapest Busingen
        Chisinau Copenhagen Dublin Gibraltar Guernsey Helsinki Istanbul Jersey Kaliningrad Kiev Kirov Kyiv Lisbon Ljubljana London
        Luxembourg Madrid Malta Mariehamn Minsk Monaco Moscow Nicosia Oslo Paris Podgorica Prague Riga Rome Samara Sarajevo
        Saratov Simferopol Skopje Sofia Stockholm Tallinn Tirane Tiraspol Ulyanovsk Uzhgorod Vaduz Vatican Vienna Vilnius
        Volgograd Warsaw Zagreb Zaporozhye Zurich

        Indian: Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion

        Mexico: BajaNorte BajaSur General

        Pacific: Apia Auckland Bougainville Chatham Chuuk Easter Efate Enderbury Fakaofo Fiji Funafuti Galapagos Gambier
        Guadalcanal Guam Honolulu Johnston Kanton Kiritimati Kosrae Kwajalein Majuro Marquesas Midway Nauru Niue Norfolk Noumea
        Palau Pitcairn Pohnpei Ponape Rarotonga Saipan Samoa Tahiti Tarawa Tongatapu Truk Wake Wallis Yap

        US: Alaska Aleutian Arizona Central Eastern Hawaii Michigan Mountain Pacific Samoa
        """
}
