/// Names that say nothing of whose logs they are in.
enum PublicNames {
    /// Domains whose hosts are everybody's; subdomains belong to them.
    private static let domains: Set<Substring> = [
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
    private static let customerDomains: Set<Substring> = [
        "cloudapp.azure.com", "cloudapp.net", "cloudapp.usgovcloudapi.net", "usgovcloudapp.net",
        "usgovcloudapp.azure.us", "cloudapp.azure.us", "chinacloudapp.cn", "cloudapp.chinacloudapi.cn",
        "cloudapp.azure.cn", "blob.core.windows.net", "file.core.windows.net", "table.core.windows.net",
        "queue.core.windows.net", "blob.core.usgovcloudapi.net", "vault.azure.net", "azurewebsites.net",
        "onmicrosoft.com", "mail.onmicrosoft.com", "onmicrosoft.us", "sharepoint.com", "database.windows.net",
        "servicebus.windows.net", "trafficmanager.net", "azurefd.net", "azure-devices.net",
    ]

    /// The domain of others in which a customer's name stands, of a DNS name in lower case; `nil` for any other name.
    static func customerDomain(of host: String) -> String? {
        parents(of: host).dropFirst().first(where: customerDomains.contains).map { String($0) }
    }

    /// Whether a DNS name in lower case is a public one.
    static func contains(host: String) -> Bool {
        let parents = parents(of: host)
        if parents.dropFirst().contains(where: customerDomains.contains) { return false }
        return customerDomains.contains(host[...]) || parents.contains(where: domains.contains)
    }

    /// A DNS name and the domains in which it lies, the longest first.
    private static func parents(of host: String) -> [Substring] {
        let starts = host.utf8.indices.filter { host.utf8[$0] == UInt8(ascii: ".") }.map { host.utf8.index(after: $0) }
        return [host[...]] + starts.map { host[$0...] }
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
