import ArgumentParser
import Diagnosis
import LogSources
import Output
import Knowledge
import UserRules

/// What is read, and how it is judged; shared by the commands that read logs.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Folders, log files, or - for standard input, which is also read when it is piped in.",
            discussion: "Folders are searched with everything below them. Without a path, on Windows and in its "
                + "Subsystem for Linux: %WinDir%\\CCM\\Logs and %WinDir%\\ccmsetup\\Logs.",
            valueName: "path"
        ),
        completion: .file()
    )
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Leave out records before this time.",
            discussion: "Times are written as \(TimeArgument.forms). A date alone is its first moment. Without an "
                + "offset it is the time that the logs show; what counts back begins at --now, else where the logs "
                + "end. 'cmgdiag help times' has more.",
            valueName: "time"
        ),
        transform: TimeArgument.read
    )
    var since: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Leave out records after this time; 2026-03-02 alone ends at the midnight that begins the day.",
            valueName: "time"
        ),
        transform: TimeArgument.read
    )
    var until: TimeArgument?

    @Option(
        help: ArgumentHelp("Judge as of this time instead of the end of the logs.", valueName: "time"),
        transform: TimeArgument.read
    )
    var now: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "Also use the rules of this YAML file; give it again for more. 'help rules check' shows the form.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var rules: [String] = []

    @OptionGroup var encoding: EncodingOptions

    /// Refuses a command that has nothing to read.
    ///
    /// - Parameter example: how the command is called.
    /// - Throws: ``ValidationError``.
    func requirePaths(example: String) throws {
        if effectivePaths.isEmpty { throw ValidationError("Name a folder with logs, or log files: \(example)") }
    }

    func validate() throws {
        if let since, let until, since.wish.liesBehind(until.wish) {
            throw ValidationError(AskedTimes.nothingBetween)
        }
    }

    /// The times as they were typed.
    var times: TypedTimes { TypedTimes(since: since, until: until, now: now) }

    /// The paths to read: those given, or the client's own folders, or what is piped in. Empty for none.
    var effectivePaths: [String] {
        if !paths.isEmpty { return paths }
        let folders = DefaultPaths.all
        let mayRead = folders.isEmpty || DefaultPaths.yieldToPipes
        return mayRead && Terminal.isInputGiven ? ["-"] : folders
    }

    /// Everything that is read: the rule files, and the logs that were found.
    ///
    /// A file beside them that is no log is not: an earlier report may be one, and it is written anew.
    func places(of bundle: LogBundle) -> some Sequence<InputPlace> {
        // Made one at a time, since there may be tens of thousands.
        let logs = bundle.chains.lazy.flatMap(\.files).compactMap { file -> InputPlace? in
            switch file.source.place {
            case .path(let path): .path(path)
            case .standardInput: .standardInput
            case nil: nil
            }
        }
        return [AnySequence(rules.lazy.map { InputPlace.path($0) }), AnySequence(logs)].joined()
    }

    /// What the analysis knows: the tool's own catalogue, and what the rule files add.
    ///
    /// - Throws: ``RuleFileError`` with every mistake; nothing is analysed with half a catalogue.
    func catalogue() throws(RuleFileError) -> Catalogue {
        guard !rules.isEmpty else { return Catalogue.standard() }
        return try RuleFiles.outcome(of: rules, on: Catalogue.standard()).catalogue
    }
}
