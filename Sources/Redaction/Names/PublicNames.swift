/// Names that say nothing of whose logs they are in.
enum PublicNames {
    /// Domains whose hosts are everybody's; subdomains belong to them.
    private static let domains: Set<String> = [
        "microsoft.com", "microsoftonline.com", "microsoftonline-p.com", "microsoftonline.us", "microsoftonline.cn",
        "microsoftonline.de", "windows.com", "windows.net", "windowsupdate.com", "msftconnecttest.com", "msftncsi.com",
        "msauth.net", "msftauth.net", "msidentity.com", "live.com", "office.com", "office.net", "office365.com",
        "azure.com", "azure.net", "azure.us", "azure.cn", "azureedge.net", "azure-api.net", "chinacloudapi.cn",
        "usgovcloudapi.net", "aka.ms", "msocsp.com", "skype.com", "bing.com", "visualstudio.com", "nuget.org",
        "xmlsoap.org", "w3.org", "oasis-open.org", "ietf.org", "json-schema.org",
        "digicert.com", "globalsign.com", "globalsign.net", "entrust.net", "sectigo.com", "comodoca.com",
        "letsencrypt.org", "lencr.org", "verisign.com", "usertrust.com", "identrust.com", "amazontrust.com",
        "godaddy.com", "akamai.net", "akamaiedge.net", "akamaized.net", "google.com", "github.com", "localhost",
    ]

    /// Domains in which customers have names of their own, though they belong to one of the others.
    static let customerDomains = [
        "cloudapp.azure.com", "cloudapp.net", "cloudapp.usgovcloudapi.net", "usgovcloudapp.net",
        "usgovcloudapp.azure.us", "cloudapp.azure.us", "chinacloudapp.cn", "cloudapp.chinacloudapi.cn",
        "cloudapp.azure.cn", "blob.core.windows.net", "file.core.windows.net", "table.core.windows.net",
        "queue.core.windows.net", "blob.core.usgovcloudapi.net", "vault.azure.net", "azurewebsites.net",
        "onmicrosoft.com", "mail.onmicrosoft.com", "onmicrosoft.us", "sharepoint.com", "database.windows.net",
        "servicebus.windows.net", "trafficmanager.net", "azurefd.net", "azure-devices.net",
    ]

    /// The domain of others in which a customer's name stands, of a DNS name in lower case; `nil` for any other name.
    static func customerDomain(of host: String) -> String? {
        customerDomains.filter { host.hasSuffix("." + $0) }.max { $0.utf8.count < $1.utf8.count }
    }

    /// Whether a DNS name in lower case is a public one.
    static func contains(host: String) -> Bool {
        if customerDomain(of: host) != nil { return false }
        let labels = host.split(separator: ".")
        if customerDomains.contains(host) { return true }
        return labels.indices.contains { domains.contains(labels[$0...].joined(separator: ".")) }
    }

    /// Whether a SID, in any case, is the same on every Windows: those of no machine and no domain.
    ///
    /// https://learn.microsoft.com/windows/win32/secauthz/well-known-sids
    static func contains(sid: String) -> Bool {
        let sid = sid.lowercased()
        return !["s-1-5-21-", "s-1-12-1-", "s-1-5-5-", "s-1-15-3-", "s-1-5-80-"].contains { sid.hasPrefix($0) }
    }

    /// Companies whose certificates are everybody's; what begins so is no customer's name.
    static let issuers: Set<String> = [
        "microsoft", "digicert", "verisign", "globalsign", "entrust", "sectigo", "comodo", "baltimore", "symantec",
        "thawte", "geotrust", "godaddy", "amazon", "isrg", "usertrust", "ms", "azure", "windows", "addtrust",
    ]
}
