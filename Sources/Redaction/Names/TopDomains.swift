/// The last labels of DNS names, to tell these from names of files and of parts of programs.
enum TopDomains {
    /// Those that make any two labels a host's name.
    static let common: Set<String> = [
        "com", "net", "org", "edu", "gov", "mil", "int", "local", "lan", "corp", "internal", "intra", "intranet",
        "home", "biz", "info", "private", "example", "invalid", "test", "arpa", "cloud", "localdomain", "ms", "eu",
    ]

    /// Those of countries. A sentence without a blank behind its stop may look so: `failed.It`.
    static let countries: Set<String> = [
        "at", "au", "be", "bg", "br", "ca", "ch", "cn", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hk", "hr",
        "hu", "ie", "il", "in", "io", "is", "it", "jp", "kr", "lt", "lu", "lv", "mx", "my", "nl", "no", "nz", "pl",
        "pt", "ro", "ru", "sa", "se", "sg", "si", "sk", "th", "tr", "tw", "ua", "uk", "us", "za",
    ]

    /// Second labels that stand for a country's registry and not for a company: `co.uk`.
    static let registries: Set<String> = ["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gv", "sch"]

    /// First labels of what is no host: `System.Net`, `ASP.NET`, `command.com`.
    private static let programs: Set<String> = [
        "system", "asp", "vb", "ado", "ml", "microsoft", "windows", "ccm", "command", "sms",
    ]

    /// How many labels at the end are a registry's: two for `co.uk`, else one.
    static func registryLabels(of labels: [Substring]) -> Int {
        guard labels.count > 2, let last = labels.last, last.utf8.count == 2 else { return 1 }
        return registries.contains(String(labels[labels.count - 2])) ? 2 : 1
    }

    /// Whether labels in lower case are those of a part of a program.
    static func isProgram(_ labels: [Substring]) -> Bool { labels.first.map { programs.contains(String($0)) } ?? false }

    /// Whether labels in lower case, two at least, are those of a host wherever they stand.
    static func makeHost(_ labels: [Substring]) -> Bool {
        guard labels.count > 1, let last = labels.last, !isProgram(labels) else { return false }
        if common.contains(String(last)) { return true }
        return labels.count > 2 && countries.contains(String(last))
    }
}
