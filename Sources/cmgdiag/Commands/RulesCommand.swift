import ArgumentParser
import Diagnosis
import Explanations
import KnowledgePages
import Reporting
import FleetModel
import Knowledge
import UserRules
import SafeText
import ReportModel

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show the rules by which logs are diagnosed.",
        subcommands: [List.self, Show.self, Check.self],
        defaultSubcommand: List.self
    )
}

extension RulesCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List every rule by area, with its severity, or those that have some words.",
            usage: "cmgdiag rules list [<options>] [<word> ...]",
            discussion: """
                EXAMPLES
                  cmgdiag rules                    all of them
                  cmgdiag rules list token         those that have the word
                  cmgdiag rules list trust error   errors in the area trust
                  cmgdiag rules list fleet         those of 'cmgdiag fleet'

                The severity is the usual one: what else the logs show can make a finding graver or lighter.

                EXIT CODES
                  0   listed
                  1   no rule has all of these words
                  64  wrong usage
                """
        )

        /// How the list is written.
        enum Formats: FormatList {
            static let formats: [OutputFormat] = [.text, .json, .markdown]
        }

        @Argument(
            help: ArgumentHelp("Words that all stand in a rule's id, name, title, area or severity.", valueName: "word")
        )
        var words: [String] = []

        @OptionGroup var form: FormatOptions<Formats>

        func validate() throws {
            if words.count == 1, let word = words.first, let advice = advice(on: word) {
                throw ValidationError("'\(word)' is no command of rules. Type: \(advice)")
            }
            try form.checkEnding()
        }

        func run() throws {
            let choice = RuleChoice(withAll: words, among: RuleCatalogue.rules)
            guard !choice.isEmpty else {
                Terminal.warn("cmgdiag: no rule has \(words.joined(separator: " and ")). 'cmgdiag rules' lists all.")
                throw ExitCode.found
            }
            try form.destination.write(rendered(choice), as: form.chosen)
        }

        /// What to type instead of a word that is a rule's id or name, or nearly a command.
        private func advice(on word: String) -> String? {
            let named = RuleChoice(named: [word], among: RuleCatalogue.rules)
            if let id = named.rules.first?.id ?? named.fleetRules.first?.id { return "cmgdiag rules show \(id)" }
            guard RuleChoice(withAll: [word], among: RuleCatalogue.rules).isEmpty else { return nil }
            let near = NearestWord.of(word, among: CommandTree.names(below: RulesCommand.self))
            return near.map { "cmgdiag rules \($0)" }
        }

        private func rendered(_ choice: RuleChoice) -> String {
            switch form.chosen {
            case .json: RuleJSON.text(of: choice.rules, choice.fleetRules, toolVersion: ToolVersion.text)
            case .markdown: RulePage.text(of: choice.rules, choice.fleetRules)
            default: RuleText(form.destination.page).list(of: choice.rules, choice.fleetRules)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show everything about a rule.",
            usage: "cmgdiag rules show [<options>] <id> ...",
            discussion: """
                EXAMPLES
                  cmgdiag rules show CMG401
                  cmgdiag rules show untrusted-ca --json
                  cmgdiag rules show FLEET02                     a rule over many devices
                  cmgdiag rules show CMG401 --yaml > mine.yaml   to begin a rule of your own

                EXIT CODES
                  0   shown
                  1   there is no such rule; the nearest matches are shown
                  64  wrong usage
                """
        )

        @Argument(
            help: ArgumentHelp("Ids or names of rules, such as CMG401, untrusted-ca or FLEET02.", valueName: "id")
        )
        var ids: [String]

        @OptionGroup var form: FormatOptions<TextAndJSON>

        @Flag(help: "The rule as a rule file for --rules, where it can be written as one.")
        var yaml = false

        func validate() throws {
            if yaml, form.destination.json || form.format != nil {
                throw ValidationError("--yaml and another format exclude each other.")
            }
            try form.checkEnding(isChosen: yaml)
            if yaml, ids.count > 1 { throw ValidationError("--yaml shows one rule, since it makes a whole file.") }
        }

        func run() throws {
            let choice = RuleChoice(named: ids, among: RuleCatalogue.rules)
            if !choice.isEmpty { try form.destination.write(rendered(choice), as: yaml ? .text : form.chosen) }
            for text in choice.unknown { Terminal.warn("cmgdiag: \(text)") }
            if !choice.unknown.isEmpty { throw ExitCode.found }
        }

        private func rendered(_ choice: RuleChoice) throws -> String {
            if yaml { return try written(choice) }
            if form.chosen == .json {
                return RuleJSON.text(of: choice.rules, choice.fleetRules, toolVersion: ToolVersion.text)
            }
            let text = RuleText(form.destination.page)
            // What rules on one device look at is found by running their examples.
            guard !choice.rules.isEmpty else { return text.text(of: [], choice.fleetRules) { _ in [] } }
            let index = RuleIndex(Catalogue.standard())
            return text.text(of: choice.rules, choice.fleetRules) { index.kinds(of: $0) }
        }

        private func written(_ choice: RuleChoice) throws -> String {
            if let rule = choice.rules.first { return try written(rule) }
            let id = choice.fleetRules.first?.id ?? ""
            Terminal.warn("cmgdiag: \(id) looks at many devices, and rule files hold rules on the logs of one.")
            throw ExitCode.found
        }

        private func written(_ rule: Rule) throws -> String {
            if let text = RuleFileWriter.text(of: rule) { return text }
            Terminal.warn(
                "cmgdiag: \(rule.id) decides by code of its own, so no rule file can say the same. It can be replaced "
                    + "or switched off: see 'cmgdiag help rules check'."
            )
            throw ExitCode.found
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check rule files and run their examples.",
            discussion: """
                A rule file is YAML. It adds rules, puts others in the place of the tool's own, switches some off, and \
                adds patterns for log lines that the tool does not know. Every rule is proved by the examples in it, \
                every pattern by its lines: they run through the analysis as it will be used.

                EXAMPLE
                  patterns:
                    - signal: vpn-dropped
                      starts: ['VPN tunnel to ']
                      expression: 'VPN tunnel to (?<host>\\S+) dropped, reason (?<code>\\d+)'
                      matching: ['VPN tunnel to vpn.contoso.com dropped, reason 809']
                  rules:
                    - id: VPN001
                      slug: vpn-dropped
                      title: The VPN tunnel drops
                      area: location
                      severity: warning
                      level: network
                      seen: { signals: [vpn-dropped] }
                      subject: host
                      summary: 'The tunnel to {host} dropped with {code}.'
                      why: Without the tunnel the client has only the gateway.
                      matching:
                        - 'VPN tunnel to vpn.contoso.com dropped, reason 809'
                  disable: [CMG305]

                'cmgdiag rules show CMG401 --yaml' writes one of the tool's own rules in this form, with every key \
                that there is. 'cmgdiag analyze logs/ --rules FILE' uses a file.

                EXIT CODES
                  0   the files can be used
                  1   there are mistakes
                  2   a file can't be read
                  64  wrong usage
                """
        )

        @Argument(
            help: ArgumentHelp("Rule files; several are checked together.", valueName: "file"),
            completion: .file()
        )
        var files: [String]

        func run() throws {
            do throws(RuleFileError) {
                for counts in try RuleFiles.outcome(of: files, on: Catalogue.standard()).counts {
                    Terminal.write(counts.sentence.harmless + "\n")
                }
            } catch {
                guard case .mistakes = error else {
                    Terminal.warn("cmgdiag: \(error)")
                    throw ExitCode.unusable
                }
                Terminal.write(error.description.harmless + "\n")
                throw ExitCode.found
            }
        }
    }
}

extension RuleFiles.Outcome.Counts {
    /// `vpn.yaml: 1 rule, 1 pattern, 3 examples proved`.
    fileprivate var sentence: String {
        func counted(_ count: Int, _ word: String) -> String? {
            count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
        }
        let parts = [
            counted(rules, "rule"), counted(patterns, "pattern"),
            counted(disabled, "rule").map { $0 + " switched off" },
            counted(examples, "example").map { $0 + " proved" },
        ]
        return "\(file): \(parts.compactMap { $0 }.joined(separator: ", "))"
    }
}
