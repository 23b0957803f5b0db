/// The words behind which logs, commands and tokens name something.
struct FieldTable: Sendable {
    /// What stands behind such words.
    enum Value: Sendable {
        case host
        /// A proxy, which has a port behind its name.
        case proxy
        case domain
        /// A site in Active Directory.
        case place
        case user
        case site
        /// What a company or a person is called, to the end of the field.
        case title
        /// A folder of a user, the name up to the next separator.
        case profile
        /// A part of a certificate's name.
        case distinguished
        case domainComponent
    }

    struct Field: Sendable {
        let words: String
        let value: Value
        /// Whether a value behind a blank alone counts, and one that looks like no name.
        let isStrong: Bool
    }

    static let all: [Field] =
        fields(
            .site,
            strong: [
                "sitecode", "smssitecode", "site code", "site code is", "assigned site", "assigned site code",
                "assignment site code", "assigned to site", "assigned to site code", "lastsitecode",
                "site assignment change from",
                "current assigned site code is", "previous site code", "new site code", "sitecode\" value", "none>' to",
            ],
            weak: ["sms", "site", "siteinformationfrommanagementpoint", "smssite", "sourcesite"]
        )
        + fields(
            .host,
            strong: [
                "hostname", "computername", "machinename", "machine name", "computer name", "devicename", "device name",
                "netbiosname", "netbios name", "ccmhostname", "smsmp", "smsslp", "fsp", "servername", "server name",
                "fqdn", "dnsname", "dns name", "clientname", "client name", "deviceid name", "assigned mp changed from",
                "mp changed from",
                "new management point is", "assigned management point", "lookup mp", "device_displayname", "smsfsp",
            ],
            weak: [
                "machine", "server", "host", "computer", "mp", "management point", "proxy", "issued to", "cmg",
                "device",
            ]
        )
        + fields(
            .proxy,
            strong: [
                "proxy", "proxy server", "proxyserver", "proxy is", "using proxy", "via proxy", "http", "https", "ftp",
                "socks",
            ],
            weak: []
        )
        + fields(
            .place,
            strong: [
                "adsite", "ad site", "adsitename", "ad site name", "ad site is", "ad site of machine is", "adsite name",
                "active directory site", "active directory site is",
            ],
            weak: []
        )
        + fields(
            .domain,
            strong: [
                "domainname", "domain name", "domain name is", "forest name is", "forest name", "netbios domain",
                "userdomain", "userdnsdomain", "dnssuffix", "dns suffix", "dnsdomain", "domainnetbiosname", "forest",
            ],
            weak: ["domain", "workgroup"]
        )
        + fields(
            .user,
            strong: [
                "username", "user name", "logged on user", "logon user", "userprincipalname", "unique_name", "upn",
                "preferred_username", "console user", "current user", "samaccountname", "executing account name",
                "user account", "smsaccount", "email", "mail",
            ],
            weak: ["user", "account", "owner", "logon", "login"]
        )
        + fields(
            .title,
            strong: [
                "tenantname", "tenantdisplayname", "tenant name", "given_name", "family_name", "workplacetenantname",
                "organization name",
            ],
            weak: []
        )
        + fields(.profile, strong: ["users", "home", "documents and settings"], weak: [])
        + fields(.distinguished, strong: ["cn", "ou", "o", "l", "st", "e"], weak: [])
        + fields(.domainComponent, strong: ["dc"], weak: [])

    private static func fields(_ value: Value, strong: [String], weak: [String]) -> [Field] {
        strong.map { Field(words: $0, value: value, isStrong: true) }
            + weak.map { Field(words: $0, value: value, isStrong: false) }
    }
}
