import Foundation
import Fuzzing
import TestSupport
import Testing

/// Every law over the inputs that once broke it and the seeds, without any fuzzer.
struct KeptInputTests {
    /// An input of a harness.
    struct KeptInput: CustomTestStringConvertible {
        let harness: Harness
        let file: URL

        var testDescription: String { "\(harness.name): \(file.lastPathComponent)" }
    }

    private static let folder = Repository.root.appending(path: "Fuzz")

    /// The committed files below `Fuzz/Failures` and `Fuzz/Seeds`, by harness.
    private static let inputs: [KeptInput] = ["Failures", "Seeds"].flatMap { kind in
        Harness.all.flatMap { harness in
            files(in: folder.appendingPathComponent("\(kind)/\(harness.name)")).map {
                KeptInput(harness: harness, file: $0)
            }
        }
    }

    private static func files(in folder: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).sorted { $0.path < $1.path }
    }

    @Test(.timeLimit(.minutes(5)), arguments: inputs)
    func lawHoldsForAKeptInput(input: KeptInput) throws {
        let flaw = input.harness.flaw(Array(try Data(contentsOf: input.file)))
        #expect(flaw == nil)
    }

    @Test(.timeLimit(.minutes(5)), arguments: Harness.all.map(\.name))
    func lawHoldsForNothingAndForEverySingleByte(name: String) throws {
        let harness = try #require(Harness.named(name))
        for input in [[]] + (0...255).map({ [UInt8($0)] }) {
            let flaw = harness.flaw(input)
            #expect(flaw == nil, "\(input)")
        }
    }

    @Test func everyHarnessHasASeed() {
        for harness in Harness.all {
            #expect(Self.inputs.contains { $0.harness.name == harness.name }, "\(harness.name)")
        }
    }

    /// A folder of a name that no harness has would never be read.
    @Test(arguments: ["Failures", "Seeds"])
    func everyFolderOfInputsBelongsToAHarness(kind: String) throws {
        for file in Self.files(in: Self.folder.appendingPathComponent(kind)) where file.pathExtension.isEmpty {
            #expect(Harness.named(file.lastPathComponent) != nil, "\(file.path)")
        }
    }
}
