import Tokens

// The documented parameters and properties, sorted by name.
extension SetupTerm {
    static let parameters: [SetupTerm] = [
        parameter("?", .none, "shows the parameters"),
        parameter("AllowMetered", .none, "lets setup use a metered network"),
        parameter("AlwaysExcludeUpgrade", .needed, "keeps the client out of automatic upgrades"),
        parameter("BITSPriority", .needed, "sets the priority of downloads"),
        parameter("config", .needed, "names a file with client installation properties"),
        parameter("downloadtimeout", .needed, "limits the minutes spent on trying to download"),
        parameter("ExcludeFeatures", .needed, "leaves out a feature; ClientUI is the only one"),
        parameter("forceinstall", .none, "removes an existing client before it installs"),
        parameter("forcereboot", .none, "restarts the computer if the installation needs it"),
        // https://learn.microsoft.com/intune/configmgr/core/clients/manage/upgrade/exclude-clients-windows
        parameter("IgnoreSkipUpgrade", .none, "upgrades a client although its collection is excluded from upgrades"),
        parameter("logon", .none, "stops if any client is already installed"),
        parameter("mp", .needed, "names the management point or gateway to find installation files by"),
        parameter("NoCRLCheck", .none, "does not check the revocation list of server certificates"),
        parameter("noservice", .none, "runs setup as the user instead of as a service"),
        parameter("regtoken", .needed, "registers with a bulk registration token"),
        parameter("retry", .needed, "sets the minutes between download attempts"),
        parameter("service", .none, "runs setup as a service of the Local System account"),
        parameter("skipprereq", .needed, "leaves out prerequisites"),
        parameter("source", .needed, "names a folder to take installation files from; may stand more than once"),
        parameter("uninstall", .none, "removes the client"),
        parameter("UsePKICert", .none, "uses a PKI client authentication certificate"),
    ]

    static let properties: [SetupTerm] = [
        property("AADCLIENTAPPID", "the Microsoft Entra client app"),
        property("AADRESOURCEURI", "the Microsoft Entra server app"),
        property("AADTENANTID", "the Microsoft Entra tenant"),
        property("AADTENANTNAME", "the name of the Microsoft Entra tenant"),
        property("CCMADMINS", "the accounts that may change client settings"),
        property("CCMALLOWSILENTREBOOT", .optional, "lets the computer restart without warning"),
        property("CCMALWAYSINF", "makes the client an internet client always"),
        property("CCMCERTISSUERS", "the root certification authorities to choose a certificate by"),
        property("CCMCERTSEL", "the criteria to choose a certificate by"),
        property("CCMCERTSTORE", "the certificate store to look in"),
        property("CCMDEBUGLOGGING", "writes debug logs"),
        property("CCMENABLELOGGING", "writes logs"),
        property("CCMEVALHOUR", "the hour of the client health check"),
        property("CCMEVALINTERVAL", "the minutes between client health checks"),
        property("CCMFIRSTCERT", "takes the certificate with the longest validity"),
        property("CCMHOSTNAME", "the internet-based management point or gateway, without https://"),
        property("CCMHTTPPORT", "the port for HTTP"),
        property("CCMHTTPSPORT", "the port for HTTPS"),
        property("CCMINSTALLDIR", "the folder of the client's files"),
        property("CCMLOGLEVEL", "how much the logs say"),
        property("CCMLOGMAXHISTORY", "how many old logs to keep"),
        property("CCMLOGMAXSIZE", "the size of a log in bytes"),
        property("CCMSETUPCMD", "the command line that ccmsetup.msi gives to ccmsetup.exe"),
        property("DISABLECACHEOPT", "keeps administrators from changing the cache settings"),
        property("DISABLESITEOPT", "keeps administrators from changing the site"),
        property("DNSSUFFIX", "the DNS domain to look for management points in"),
        property("FSP", "the fallback status point"),
        property("IGNOREAPPVVERSIONCHECK", "does not check the version of App-V"),
        property("NOTIFYONLY", "reports problems of the client without repairing them"),
        property("PROVISIONTS", "the task sequence to run after registration"),
        property("RESETKEYINFORMATION", "removes an old trusted root key"),
        property("SITEREASSIGN", "lets an upgrade assign the site anew"),
        property("SMSCACHEDIR", "the folder of the client cache"),
        property("SMSCACHEFLAGS", "where and how the cache is kept"),
        property("SMSCACHESIZE", "the size of the client cache"),
        property("SMSCONFIGSOURCE", "where setup looks for settings, and in which order"),
        property("SMSDIRECTORYLOOKUP", "whether management points are looked up in WINS"),
        property("SMSMP", "the first management point of the client"),
        property("SMSPUBLICROOTKEY", "the trusted root key"),
        property("SMSROOTKEYPATH", "the file of the trusted root key"),
        property("SMSSIGNCERT", "the file of the site server's signing certificate"),
        property("SMSSITECODE", "the site to assign the client to"),
        property("UPGRADETOLATEST", "takes the newest client version at once; not on the page of properties"),
    ]

    private static func parameter(_ name: String, _ value: Value, _ purpose: String) -> SetupTerm {
        SetupTerm(name: name, form: .parameter, value: value, purpose: purpose)
    }

    private static func property(_ name: String, _ value: Value, _ purpose: String) -> SetupTerm {
        SetupTerm(name: name, form: .property, value: value, purpose: purpose)
    }

    private static func property(_ name: String, _ purpose: String) -> SetupTerm {
        property(name, .needed, purpose)
    }
}
