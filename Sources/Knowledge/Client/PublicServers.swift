import Diagnosis

/// Servers of public services, whose certificates come from public CAs that every Windows trusts.
///
/// What such a server has in common with a company's gateway is only the way there. So where the client rejects the
/// certificates of both for one reason, the reason lies on the way or in the client, and not with the gateway.
enum PublicServers {
    /// Names of services a client talks to, or that stand for the internet; their subdomains belong to them.
    ///
    /// Names that companies get for gateways of their own (cloudapp.net, cloudapp.azure.com) are left out.
    private static let domains = [
        // Microsoft Entra, Intune and Windows ("Internet access requirements" of Configuration Manager).
        "microsoftonline.com", "microsoftonline-p.com", "microsoft.com", "windows.net", "windows.com",
        "windowsupdate.com", "msftconnecttest.com", "msauth.net", "msftauth.net", "live.com", "office.com",
        "office.net", "office365.com", "azure.net", "azureedge.net", "azure-api.net", "akamaized.net", "aka.ms",
        "microsoftonline.us", "microsoftonline.cn", "microsoftonline.de", "chinacloudapi.cn", "usgovcloudapi.net",
        "management.azure.com", "portal.azure.com", "sharepoint.com", "onedrive.com", "skype.com",
        // CAs and what people use to see whether they are on the internet.
        "digicert.com", "globalsign.com", "entrust.net", "sectigo.com", "letsencrypt.org", "verisign.com",
        "usertrust.com", "identrust.com", "amazontrust.com", "godaddy.com", "google.com", "gstatic.com",
        "cloudflare.com", "amazonaws.com", "github.com", "bing.com", "mozilla.org", "apple.com", "adobe.com",
        "dell.com",
        "hp.com", "lenovo.com", "akamai.net", "akamaiedge.net",
    ]

    /// Whether a server, named in lower case, is one of a public service.
    static func contains(_ host: String) -> Bool {
        let labels = host.split(separator: ".")
        return (2...3).contains { count in
            labels.count >= count && domains.contains(labels.suffix(count).joined(separator: "."))
        }
    }
}
