import Foundation
import Fuzzing

/// The harness that `CMGDIAG_FUZZ_HARNESS` names; with `list` for a name, the table that `Fuzz/run` reads is printed.
private let harness: Harness = {
    let name = ProcessInfo.processInfo.environment["CMGDIAG_FUZZ_HARNESS"] ?? ""
    if name == "list" {
        for harness in Harness.all { print(harness.name, harness.longestInput, harness.timeLimit) }
        exit(0)
    }
    guard let harness = Harness.named(name) else {
        fatalError("CMGDIAG_FUZZ_HARNESS names no harness: '\(name)'")
    }
    return harness
}()

/// Called once by libFuzzer, before it looks at its arguments.
@_cdecl("LLVMFuzzerInitialize")
public func initializeFuzzer(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    _ = harness
    return 0
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let flaw = harness.flaw(bytes) {
        // To be seen in the fuzzer's output, which ends with the trap.
        FileHandle.standardError.write(Data("LAW BROKEN (\(harness.name)): \(flaw)\n".utf8))
        abort()
    }
    return 0
}
