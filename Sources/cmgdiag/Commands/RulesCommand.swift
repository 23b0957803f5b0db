import ArgumentParser
import Diagnosis
import Explanations
import Reporting
import RuleCatalogue

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show the rules by which logs are diagnosed.",
        subcommands: [List.self, Show.self],
        defaultSubcommand: List.self
    )
}

extension RulesCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List every rule by area, with its severity."
        )

        /// How the list is written.
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text
            case json
            case markdown
        }

        @Option(help: ArgumentHelp("text, json or markdown.", valueName: "format"))
        var format: Format?

        @OptionGroup var page: PageArguments

        func validate() throws {
            if page.json, let format, format != .json {
                throw ValidationError("--json and --format \(format.rawValue) exclude each other.")
            }
        }

        func run() throws {
            Terminal.ignoreClosedPipes()
            let rules = RuleCatalogue.rules
            switch effectiveFormat {
            case .text: try page.write(RuleText(page.page).list(of: rules))
            case .json: try page.write(RuleJSON.text(of: rules, toolVersion: Version.text))
            case .markdown: try page.write(RulePage.text(of: rules))
            }
        }

        private var effectiveFormat: Format {
            if let format { return format }
            if page.output?.lowercased().hasSuffix(".md") == true { return .markdown }
            return page.isJSON(nil) ? .json : .text
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show everything about a rule.",
            discussion: """
                EXAMPLES
                  cmgdiag rules show CMG401
                  cmgdiag rules show untrusted-ca --json

                EXIT CODES
                  0   shown
                  1   there is no such rule; the nearest matches are shown
                  64  wrong usage
                """
        )

        @Argument(help: ArgumentHelp("Ids or names of rules, such as CMG401 or untrusted-ca.", valueName: "id"))
        var ids: [String]

        @Option(help: ArgumentHelp("text or json.", valueName: "format"))
        var format: OutputOptions.Format?

        @OptionGroup var page: PageArguments

        func validate() throws {
            if page.json, format == .text { throw ValidationError("--json and --format text exclude each other.") }
        }

        func run() throws {
            Terminal.ignoreClosedPipes()
            let (rules, unknown) = RuleChoice.rules(ids, among: RuleCatalogue.rules)
            if !rules.isEmpty { try page.write(try rendered(rules)) }
            for text in unknown { Terminal.warn("cmgdiag: \(text)") }
            if !unknown.isEmpty { throw ExitCode.found }
        }

        private func rendered(_ rules: [Rule]) throws -> String {
            if page.isJSON(format) { return RuleJSON.text(of: rules, toolVersion: Version.text) }
            let index = RuleIndex(try Catalogue.standard())
            return RuleText(page.page).text(of: rules) { index.kinds(of: $0) }
        }
    }
}
