import TestSupport

#if !os(Windows)
    import Foundation
    import Testing

    /// Where a report goes with `--output`, and what becomes of what lay there.
    struct OutputPlaceTests {
        private let scratch: TemporaryFolder

        init() throws {
            scratch = try TemporaryFolder()
        }

        private func analyze(to name: String) throws -> Tool.Run {
            try Tool.run("analyze", Sample.failingLogs, "--output", scratch.path(name))
        }

        private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
            try FileManager.default.attributesOfItem(atPath: scratch.path(name))
        }

        private func expectReport(in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs).output
            #expect(scratch.text(name) == whole, sourceLocation: sourceLocation)
        }

        @Test func newFileHasThePermissionsThatTheUserWantsForNewFiles() throws {
            let run = try scratch.shell("umask 027; \"$TOOL\" analyze \"$LOGS\" -o \"$HERE/new\"")
            #expect(run.exitCode == 1)
            #expect(try attributes("new")[.posixPermissions] as? Int == 0o640)
            try expectReport(in: "new")
            #expect(scratch.names == ["new"])
        }

        @Test(arguments: [0o600, 0o644, 0o4711, 0o777])
        func replacedFileKeepsItsPermissions(_ permissions: Int) throws {
            try scratch.write("old", to: "report")
            #expect(chmod(scratch.path("report"), mode_t(permissions)) == 0)
            #expect(try analyze(to: "report").exitCode == 1)
            #expect(try attributes("report")[.posixPermissions] as? Int == permissions)
            try expectReport(in: "report")
            #expect(scratch.names == ["report"])
        }

        @Test(.enabled(if: getuid() == 0, "only the superuser gives files away"))
        func replacedFileKeepsItsOwner() throws {
            try scratch.write("old", to: "report")
            #expect(chown(scratch.path("report"), 4321, 1234) == 0)
            #expect(try analyze(to: "report").exitCode == 1)
            #expect(try attributes("report")[.ownerAccountID] as? Int == 4321)
            #expect(try attributes("report")[.groupOwnerAccountID] as? Int == 1234)
        }

        @Test func linkStaysALinkAndItsTargetGetsTheReport() throws {
            try scratch.write("old and longer than nothing", to: "target")
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path("link"),
                withDestinationPath: "target"
            )
            let before = try attributes("target")[.systemFileNumber] as? Int
            #expect(try analyze(to: "link").exitCode == 1)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == "target")
            #expect(try attributes("target")[.systemFileNumber] as? Int == before)
            try expectReport(in: "target")
        }

        @Test func linkThatLeadsNowhereStaysALink() throws {
            try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "new")
            #expect(try analyze(to: "link").exitCode == 1)
            try expectReport(in: "new")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == "new")
        }

        @Test func fileWithSeveralNamesIsOneFileAfterwards() throws {
            try scratch.write(String(repeating: "old", count: 10_000), to: "one")
            try FileManager.default.linkItem(atPath: scratch.path("one"), toPath: scratch.path("two"))
            #expect(try analyze(to: "one").exitCode == 1)
            #expect(try attributes("one")[.referenceCount] as? Int == 2)
            try expectReport(in: "two")
        }

        /// Device 1, 3 keeps nothing and 1, 7 is always full, on Linux.
        @Test(.enabled(if: OutputPlaceTests.canMakeDevices, "only the superuser of Linux makes devices"))
        func deviceIsWrittenIntoAndStaysADevice() throws {
            _ = try scratch.shell("mknod \"$HERE/nothing\" c 1 3; mknod \"$HERE/full\" c 1 7")
            #expect(try analyze(to: "nothing").exitCode == 1)
            let run = try analyze(to: "full")
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("full: the report can't be written: No space left on device."))
            for name in ["nothing", "full"] {
                #expect(try attributes(name)[.type] as? FileAttributeType == .typeCharacterSpecial)
            }
        }

        private static var canMakeDevices: Bool {
            #if os(Linux)
                getuid() == 0
            #else
                false
            #endif
        }

        @Test func pipeIsWrittenIntoAndStaysAPipe() throws {
            #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
            let run = try scratch.shell(
                "cat \"$HERE/pipe\" > \"$HERE/copy\" & \"$TOOL\" analyze \"$LOGS\" -o \"$HERE/pipe\"; C=$?; wait; exit $C"
            )
            #expect(run.exitCode == 1)
            try expectReport(in: "copy")
            #expect(try attributes("pipe")[.type] as? FileAttributeType != .typeRegular)
            #expect(scratch.names == ["copy", "pipe"])
        }

        @Test func pipeWithoutAReaderIsWaitedForAndThatIsSaid() throws {
            #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
            let run = try scratch.shell(
                """
                "$TOOL" analyze "$LOGS" -o "$HERE/pipe" 2> "$HERE/said" & T=$!
                while ! test -s "$HERE/said"; do sleep 0.05; done
                cat "$HERE/pipe" > "$HERE/copy"; wait $T
                """
            )
            #expect(run.exitCode == 1)
            #expect(scratch.text("said")?.contains("pipe: a pipe that nobody reads yet; waiting for a reader.") == true)
            try expectReport(in: "copy")
        }

        @Test func readerThatLeavesAPipeIsNoFailure() throws {
            #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
            let run = try scratch.shell(
                "head -c 5 \"$HERE/pipe\" & \"$TOOL\" analyze samples --json -o \"$HERE/pipe\"; C=$?; wait; exit $C"
            )
            #expect(run.exitCode == 1)
            #expect(run.errors.isEmpty)
        }

        @Test(
            .enabled(if: OutputPlaceTests.canBeNobody, "needs the superuser, or one who may write less than that"),
            arguments: ["report", "new"]
        )
        func folderThatTakesNoNewFileStillHasItsOldOnes(_ name: String) throws {
            try scratch.write("old", to: "report")
            let run = try scratch.shell(
                """
                chmod 666 "$HERE/report"; chmod 555 "$HERE"
                \(OutputPlaceTests.asNobody) "$TOOL" analyze "$LOGS" -o "$HERE/\(name)"; C=$?
                chmod 755 "$HERE"; exit $C
                """
            )
            #expect(scratch.names == ["report"])
            if name == "report" {
                #expect(run.exitCode == 1)
                return try expectReport(in: "report")
            }
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("the report can't be written: Permission denied. Name a file in a folder"))
        }

        @Test(.enabled(if: OutputPlaceTests.canBeNobody, "needs the superuser, or one who may write less than that"))
        func protectedFileIsNotReplacedThoughItsFolderIsOpen() throws {
            try scratch.write("old", to: "report")
            let run = try scratch.shell(
                """
                chmod 444 "$HERE/report"; chmod 777 "$HERE"
                \(OutputPlaceTests.asNobody) "$TOOL" analyze "$LOGS" -o "$HERE/report"
                """
            )
            #expect(run.exitCode == 2)
            #expect(scratch.text("report") == "old")
            #expect(scratch.names == ["report"])
        }

        @Test(.enabled(if: getuid() == 0 && OutputPlaceTests.canBeNobody, "only the superuser becomes another one"))
        func fileOfAnotherOwnerIsWrittenIntoWhereItCannotBeGivenBack() throws {
            try scratch.write("old", to: "report")
            let run = try scratch.shell(
                """
                chmod 666 "$HERE/report"; chmod 777 "$HERE"
                \(OutputPlaceTests.asNobody) "$TOOL" analyze "$LOGS" -o "$HERE/report"
                """
            )
            #expect(run.exitCode == 1)
            #expect(try attributes("report")[.ownerAccountID] as? Int == 0)
            try expectReport(in: "report")
        }

        /// The superuser may write everywhere, so that the tool is run as somebody else.
        private static let asNobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
        private static var canBeNobody: Bool {
            guard getuid() == 0 else { return true }
            // That one must be able to reach the tool, too.
            let command = "\(asNobody) '\(Tool.executable.path)' --version"
            return (try? Tool.run(executable: URL(fileURLWithPath: "/bin/sh"), ["-c", command]))?.exitCode == 0
        }
    }
#endif
