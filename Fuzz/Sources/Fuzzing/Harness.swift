/// A law that must hold for every input, whatever its bytes.
///
/// A new one is a file under `Harnesses` and a row in ``all``.
package struct Harness: Sendable {
    /// What `Fuzz/run` and the folders of seeds and failures call it.
    package let name: String
    /// Inputs of more bytes than this only make the fuzzer slower.
    package let longestInput: Int
    /// Seconds after which one input counts as hanging; generous, since the build is sanitized and machines are busy.
    package let timeLimit: Int
    /// What is wrong with the program's answer to an input; `nil` when the law holds.
    package let flaw: @Sendable ([UInt8]) -> String?

    /// A harness.
    init(_ name: String, longestInput: Int, timeLimit: Int = 10, flaw: @escaping @Sendable ([UInt8]) -> String?) {
        self.name = name
        self.longestInput = longestInput
        self.timeLimit = timeLimit
        self.flaw = flaw
    }

    /// Every harness, those of single parts before those of the whole.
    package static let all: [Harness] = [
        Harness("reader", longestInput: 512, flaw: ReaderLaw.flaw),
        Harness("timestamps", longestInput: 160, flaw: TimestampLaw.flaw),
        Harness("codes", longestInput: 64, flaw: CodeLaw.flaw),
        Harness("encodings", longestInput: 2048, flaw: EncodingLaw.flaw),
        Harness("dsregcmd", longestInput: 2048, flaw: JoinStatusLaw.flaw),
        Harness("archive", longestInput: 4096, timeLimit: 30, flaw: ArchiveLaw.flaw),
        Harness("token", longestInput: 768, flaw: TokenLaw.flaw),
        Harness("mask", longestInput: 256, flaw: MaskLaw.flaw),
        Harness("commandline", longestInput: 1024, flaw: CommandLineLaw.flaw),
        Harness("explain", longestInput: 512, flaw: ExplainLaw.flaw),
        Harness("yaml", longestInput: 2048, timeLimit: 30, flaw: RuleFileLaw.flaw),
        Harness("analysis", longestInput: 4096, timeLimit: 30, flaw: AnalysisLaw.flaw),
        Harness("redaction", longestInput: 1024, timeLimit: 30, flaw: RedactionLaw.flaw),
        Harness("planted", longestInput: 256, timeLimit: 30, flaw: PlantedTokenLaw.flaw),
    ]

    /// The harness of a name; `nil` when there is none.
    package static func named(_ name: String) -> Harness? {
        all.first { $0.name == name }
    }
}
