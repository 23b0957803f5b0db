import ArgumentParser

/// An option that the command does not take, and others do.
struct StrangeOption {
    /// The option as it was typed, without a value.
    let name: String
    /// The commands that take it: `analyze`, `rules show`.
    let owners: [String]
    /// What to do instead of it in this command; `nil` where nothing takes its place.
    let advice: String?

    /// The first such option among arguments; `nil` for none.
    ///
    /// The parser describes all commands for it, so it is for messages only.
    init?(in arguments: [String]) {
        guard let tool = CommandDescription.tool, let word = arguments.first, let own = tool.subcommand(word) else {
            return nil
        }
        let known = Set(own.allNames + ["-h", "--help", "--version", "-"])
        let typed = arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("-") }
            .map { String($0.prefix { $0 != "=" }) }
        for name in typed where !known.contains(name) {
            let owners = tool.subcommands.filter { $0.allNames.contains(name) }.map(\.name)
            guard owners.isEmpty else {
                (self.name, self.owners) = (name, owners)
                advice = StrangeOption.advice[own.name + " " + name]
                return
            }
        }
        return nil
    }

    /// Who takes it, as a sentence.
    var sentence: String {
        let list = owners.count > 1 ? owners.dropLast().joined(separator: ", ") + " and " : ""
        return "\(name) is for \(list)\(owners.last ?? "") only." + (advice.map { " " + $0 } ?? "")
    }

    /// What takes the place of an option, by the command and the option.
    private static let advice: [String: String] = [
        // The rows of a fleet hold what every device is called: a summary alone without names would not be worth much.
        "fleet --redact": "Copy the logs without names, and name the copies: "
            + "cmgdiag redact collected/ --output copies, then cmgdiag fleet copies/"
    ]
}

extension CommandDescription {
    fileprivate func subcommand(_ name: String) -> CommandDescription? {
        subcommands.first { $0.name == name || $0.aliases.contains(name) }
    }

    /// The options of the command and of those below it, of which one may go unnamed.
    fileprivate var allNames: [String] { arguments.flatMap(\.names) + subcommands.flatMap(\.allNames) }
}
