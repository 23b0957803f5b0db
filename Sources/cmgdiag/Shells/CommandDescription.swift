import ArgumentParser
import Tokens

/// A command as the parser describes it, for whatever is written about it: completions and the manual page.
struct CommandDescription {
    let name: String
    let aliases: [String]
    let abstract: String
    let discussion: String
    /// Those that are shown.
    let arguments: [ArgumentDescription]
    /// Those that are shown, without the parser's own `help`.
    let subcommands: [CommandDescription]

    /// The whole tool, in the parser's words.
    static var tool: CommandDescription? {
        JSONValue(json: CommandTree.root._dumpHelp())?["command"].map(CommandDescription.init)
    }

    private init(_ value: JSONValue) {
        name = value["commandName"]?.string ?? ""
        aliases = value["aliases"]?.elements.compactMap(\.string) ?? []
        abstract = value["abstract"]?.string ?? ""
        discussion = value["discussion"]?.string ?? ""
        arguments = (value["arguments"]?.elements ?? []).filter(\.isShown).map(ArgumentDescription.init)
        subcommands = (value["subcommands"]?.elements ?? []).filter {
            $0.isShown && $0["commandName"]?.string != "help"
        }
        .map(CommandDescription.init)
    }
}

/// An option, a switch or an argument.
struct ArgumentDescription {
    /// `--output` and `-o`; empty for one that is told by its place.
    let names: [String]
    /// What stands for its value in help texts; `nil` for a switch.
    let valueName: String?
    let abstract: String
    let discussion: String
    /// The values it takes, where they are few.
    let values: [String]
    let isRepeating: Bool

    fileprivate init(_ value: JSONValue) {
        let names = (value["names"]?.elements ?? []).map { name in
            (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
        }
        self.names = names.filter { $0.hasPrefix("--") } + names.filter { !$0.hasPrefix("--") }
        valueName = value["kind"]?.string == "flag" ? nil : value["valueName"]?.string
        abstract = value["abstract"]?.string ?? ""
        discussion = value["discussion"]?.string ?? ""
        values = value["completionKind"]?["list"]?["values"]?.elements.compactMap(\.string) ?? []
        isRepeating = value["isRepeating"] == .boolean(true)
    }

    /// How it is written on a command line: `--output <file>`, `[path …]`.
    var usage: String {
        let value = valueName.map { "<\($0)>" }
        let text = [names.first, value].compactMap { $0 }.joined(separator: " ")
        return "[\(text)\(isRepeating ? " …" : "")]"
    }
}

extension JSONValue {
    fileprivate var isShown: Bool { self["shouldDisplay"] != .boolean(false) }
}
