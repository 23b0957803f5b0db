import ArgumentParser
import Reporting

/// How and where a report is written; shared by the commands that write one.
struct OutputOptions<List: FormatList>: ParsableArguments {
    @OptionGroup var form: FormatOptions<List>

    @Flag(name: [.customLong("quiet"), .customShort("q")], help: "Only the answer, without what stands around it.")
    var quiet = false

    var destination: DestinationOptions { form.destination }

    /// Each place that an answer goes to, with its format there.
    var targets: [(destination: Destination, format: OutputFormat)] {
        form.destination.all.map { ($0, form.format(at: $0)) }
    }

    /// Whether all answers are for programs that take anything on standard error for a fault.
    var isForRemediation: Bool { targets.allSatisfy(\.format.isForRemediation) }

    /// The format that was asked for, by option or by the file's name.
    var format: OutputFormat { form.chosen }

    /// Refuses a file whose name promises another format.
    ///
    /// A command that reads files first refuses those, which says more.
    ///
    /// - Throws: ``ValidationError`` with the endings that are known.
    func checkEnding() throws { try form.checkEnding() }
}
