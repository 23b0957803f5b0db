import TestSupport

#if !os(Windows)
    import Foundation
    import Testing

    /// Names on the command line that are not UTF-8.
    struct ArgumentBytesTests {
        private let scratch: TemporaryFolder

        init() throws {
            scratch = try TemporaryFolder()
            _ = try scratch.shell(
                "for name in ccmsetup caf; do cp \"$LOGS/ccmsetup.log\" \"$HERE/$(printf 'x\\351').log\"; done"
            )
        }

        private let name = "\"$HERE/$(printf 'x\\351').log\""

        /// Not every file system takes such a name.
        private var isThere: Bool { get throws { try scratch.shell("test -e \(name)").exitCode == 0 } }

        @Test func logIsReadUnderItsName() throws {
            guard try isThere else { return }
            let run = try scratch.shell("\"$TOOL\" analyze \(name)")
            #expect(run.exitCode == 1 && run.output.contains(#"x\xE9.log:"#))
            #expect(!run.output.contains("\u{fffd}") && run.errors.isEmpty)
        }

        @Test func reportIsWrittenUnderItsName() throws {
            guard try isThere else { return }
            let run = try scratch.shell("\"$TOOL\" methods -o \"$HERE/$(printf 'o\\377.txt')\"")
            #expect(run.exitCode == 0)
            #expect(try scratch.shell("test -s \"$HERE/$(printf 'o\\377.txt')\"").exitCode == 0)
            let refused = try scratch.shell("\"$TOOL\" analyze \(name) -o \(name)")
            #expect(refused.exitCode == 2 && refused.errors.contains("this run reads that file"))
        }

        @Test func nameIsShownEscapedWhereverItIsTold() throws {
            for command in [
                "analyze", "analyze --rules", "rules check", "token --certificate", "analyze --since", "rules show",
                "explain",
                "analyze --unknown", "tokne",
            ] {
                let run = try scratch.shell("\"$TOOL\" \(command) \"$HERE/$(printf 'none\\377')\"")
                let text = run.output + run.errors
                #expect(run.exitCode != 0)
                #expect(!text.unicodeScalars.contains { $0.value >= 0x10_ff00 }, "\(command): \(text)")
                #expect(!text.contains("\u{fffd}"), "\(command)")
            }
            let missing = try scratch.shell("\"$TOOL\" analyze \"$HERE/$(printf 'none\\377')\"")
            #expect(missing.errors.contains(#"none\xFF: no such file or folder"#))
        }

        @Test func tokenBesideSuchABytesIsFound() throws {
            let run = try scratch.shell(
                "\"$TOOL\" token \"$(printf '\\377') eyJhbGciOiJub25lIn0.eyJleHAiOjF9.AAAA\" --json"
            )
            #expect(run.exitCode == 1)
        }
    }
#endif
