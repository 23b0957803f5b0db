import Foundation

/// Names to plant in logs where a redaction must find them, each in a line that a client, a setup or a person writes.
struct PlantedName: CustomStringConvertible, Sendable {
    /// The line, which reads the same with other names in it.
    let line: String
    /// What must not come out again, in any case.
    let secrets: [String]

    var description: String { line }

    init(_ line: String, _ secrets: String...) {
        self.line = line
        self.secrets = secrets
    }

    static let all = hosts + people + numbers + companies

    private static let hosts = [
        PlantedName(
            "Post to https://zgw01.tailspin.com/ccm_system/request failed with 0x87d00231.",
            "zgw01",
            "tailspin"
        ),
        PlantedName("The short form ZGW01 stands alone, and zgw01's too", "zgw01"),
        PlantedName("Host=zmp02.ad.tailspin.co.uk, Path=/SMS_MP, Port=443", "zmp02", "tailspin"),
        PlantedName("Percent http%3A%2F%2Fzgw11.tailwind.com%2Fccm, done", "zgw11", "tailwind"),
        PlantedName(#"JSON \u0022zgw78.woodgrove.com\u0022 ends"#, "zgw78", "woodgrove"),
        PlantedName("Rotating assigned management point, new management point [1] is: ZMP03 (9122)", "zmp03"),
        PlantedName(#"HostName = "ZHOST-77";"#, "zhost-77"),
        PlantedName("Machine: ZLAP-4711", "zlap-4711"),
        PlantedName("Machine: ZPC-ÜBER", "zpc-über"),
        PlantedName("Machine: ZПК-БУХ", "zпк-бух"),
        PlantedName(#"<ComputerName>ZLAP-4712</ComputerName>"#, "zlap-4712"),
        PlantedName(#"\"computerName\":\"ZLAP-4713\", x"#, "zlap-4713"),
        PlantedName(#"Connected to \\ZFILE-9\share$\x"#, "zfile-9"),
        PlantedName(#"Class in \\ZLAP-4711\ROOT\ccm:Y"#, "zlap-4711"),
        PlantedName("Gateway zcontosocmg.westeurope.cloudapp.azure.com answers", "zcontosocmg"),
        PlantedName("Gateway ZOLDCMG.CLOUDAPP.NET answers", "zoldcmg"),
        PlantedName("Content at zstore.blob.core.windows.net/x", "zstore"),
        PlantedName("Current AD forest name is zforest.local, domain name is zdom.zforest.local", "zforest", "zdom"),
        PlantedName("FQDN: zsrv5.fourthcoffee.intranet", "zsrv5", "fourthcoffee"),
        PlantedName("Proxy: zproxy-1:8080", "zproxy-1"),
        PlantedName("Quoted “ZLAP-4712” and «zlap-4713» and\u{a0}ZLAP-4711\u{a0}too", "zlap-471"),
        PlantedName("Other scripts: 端末ZLAP-4712は、서버zlap-4713에 →ZLAP-4711", "zlap-471"),
        PlantedName("Quoted “zgw91.adatum.com” and 服务器zgw92.adatum.com上", "zgw91", "zgw92", "adatum"),
        PlantedName(#"JSON "a\nZLAP-4712\tzlap-4713\r\nZGW93.adatum.com" ends"#, "zlap-471", "zgw93"),
        PlantedName(#"JSON "a\nHostName=ZLAP-4799\n" ends"#, "zlap-4799"),
        PlantedName("Machine: ZLAP_4714", "zlap_4714"),
        PlantedName("ComputerName=ZPC_GOETHE, and zpc_goethe alone", "zpc_goethe"),
        PlantedName("Machine: ZİSTANBUL, and zİstanbul alone", "zİstanbul"),
        PlantedName("Gateway zgwä.zmüller.de answers, as ZGWÄ.ZMÜLLER.DE does", "zgwä", "zmüller"),
        PlantedName("Encoded zlap%2D4711 here", "zlap%2d"),
        PlantedName("Encoded twice https%253A%252F%252Fzgw13.adatum.com%252Fccm here", "zgw13"),
        PlantedName("Encoded https%3A%2F%2Fzgw14%3A443%2Fccm here", "zgw14"),
        PlantedName("Command /mp:zmp05.adatum.com SMSMP=zmp06;zmp07.adatum.com;zmp08 here", "zmp06", "zmp07", "zmp08"),
        PlantedName("New management point [17] is: ZMP09 (9122)", "zmp09"),
        PlantedName("Settings http=zsquid:3128;https=zsquids:3129 here", "zsquid"),
        PlantedName("Current AD site of machine is ZBERLIN-HQ", "zberlin"),
        PlantedName(#"<ADSite Name="x"/> ADSite=ZBERLIN_NORD here"#, "zberlin"),
    ]

    private static let people = [
        PlantedName(#"Reading C:\Users\zjdoe\AppData\Local\x.log"#, "zjdoe"),
        PlantedName(#"Reading C:\\Users\\Zoe Zimmer\\AppData"#, "zoe", "zimmer"),
        PlantedName("Reading /home/zlinus/logs/x", "zlinus"),
        PlantedName("zjdoe is named again", "zjdoe"),
        PlantedName(#"Reading C:\Users\ZÖzil\AppData, where ZÖZIL and zözil are one"#, "zözil"),
        PlantedName(#"Logged on user 'ZTAIL\ZÄrger' found"#, "zärger"),
        PlantedName(#"Logged on user 'ZTAIL\zsmith' found"#, "ztail", "zsmith"),
        PlantedName(#"Getting a token for ZTAIL\zkim."#, "zkim"),
        PlantedName("Mail to zanna.berg@northwind.example.com sent", "zanna", "northwind"),
        PlantedName("UserPrincipalName: zupn@zorg.onmicrosoft.com", "zupn", "zorg"),
        PlantedName(#"UserName="zbob" logged on"#, "zbob"),
        PlantedName(#"UserName="Zelda Zander" logged on"#, "zelda", "zander"),
        PlantedName(#"{\"userName\":\"Zita van Zoom\"}"#, "zita", "zoom"),
        PlantedName("Mr Zander is named alone", "zander"),
        PlantedName(#"JSON \u0022zpost@adatum.com\u0022 ends"#, "zpost"),
        PlantedName("Link ?login_hint=ztieck%40adatum.com&x and zpaul%2540adatum.com here", "ztieck", "zpaul"),
        PlantedName("Folder /Users/Zoe%20Zimmer/ here", "zoe", "zimmer"),
    ]

    private static let numbers = [
        PlantedName("Account S-1-5-21-1771254763-462695806-1538882281-3289177 found", "1771254763", "3289177"),
        PlantedName("Policy in S_1_5_21_1771254763_462695806_1538882281_3289177 found", "1771254763"),
        PlantedName("Account S-1-12-1-3903062107-1112345678-2222222222-3333333333 found", "3903062107"),
        PlantedName("Client GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 known", "C66EE0FD", "7E6954B71139"),
        PlantedName("Tenant {2ca9fd11-7d40-4a3b-9d2e-5f6071829304} known", "2ca9fd11", "5f6071829304"),
        PlantedName("Thumbprint 72A9771D6807EDD34AE1A3A08068A47110B7685A known", "72A9771D", "10B7685A"),
        PlantedName("Its beginning is 72a9771d… here", "72a9771d"),
        PlantedName(
            "By pairs 72 a9 77 1d 68 07 ed d3 4a e1 a3 a0 80 68 a4 71 10 b7 68 5a here",
            "72 a9 77 1d",
            "10 b7 68 5a"
        ),
        PlantedName(
            "SMSMP at 10.77.5.6:443 and (192.168.77.9) and 81.77.33.4.",
            "10.77.5.6",
            "192.168.77.9",
            "81.77.33.4"
        ),
        PlantedName("Address fe80::77aa:bbff:fecc:dd01 and 2a02:77:1:2:3:4:5:6 up", "77aa:bbff", "2a02:77"),
        PlantedName(
            "to server 172.20.77.2, Server=10.77.30.41, driver 10.77.8.7, recv: 10.77.30.44",
            "172.20.77",
            "10.77."
        ),
        PlantedName("MP server: 10.77.8.5:443", "10.77.8.5"),
        PlantedName("Mapped ::ffff:10.78.30.43 and 64:ff9b::10.78.30.44 here", "10.78.", "78.30"),
        PlantedName("Names a_10.79.2.4 and ip-10.79.2.5 here", "10.79."),
        PlantedName("Card 00-15-5D-77-02-03 up", "15-5D-77"),
        PlantedName(
            "By pairs 72-A9-77-1D-68-07-ED-D3-4A-E1-A3-A0-80-68-A4-71-10-B7-68-5A here",
            "72-a9-77-1d",
            "10-b7-68-5a"
        ),
        PlantedName("Hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 known", "9f86d081884c"),
    ]

    private static let companies = [
        PlantedName("Client assigned, SMSSITECODE=Q7Z here", "Q7Z"),
        PlantedName("Package Q7Z00012 and 'SMS:Q7Z' and SMS_Q7Z known", "Q7Z0", "Q7Z"),
        PlantedName(
            "Certificate Issuer 1 [CN=Zwingli Issuing CA 1; OU=Zunit; DC=zcorp; DC=wingtip; DC=com]",
            "zwingli",
            "zunit",
            "zcorp",
            "wingtip"
        ),
        PlantedName("Now Zwingli Issuing CA 1 is named alone", "zwingli"),
        PlantedName("List http://zcrl.wingtip.com/CertEnroll/Zwingli%20Issuing%20CA%201.crl here", "zwingli", "zcrl"),
        PlantedName("Certificate issued to 'ZPC-01.wingtip.com' and to 'CN=ZPC-02'", "zpc-01", "zpc-02"),
        PlantedName("TenantName : Zenith Traders Ltd", "zenith"),
    ]

    /// The lines as records of a log.
    static let log = all.map { Planted.record($0.line) }.joined()

    /// What a text still holds of them.
    static func left(in text: String) -> [String] {
        let plain = text.lowercased()
        return Set(all.flatMap(\.secrets)).filter { plain.contains($0.lowercased()) }.sorted()
    }
}
