import Diagnosis

extension LineMemory.Key {
    /// What the run of ccmsetup at hand turned out to be.
    fileprivate static let setupRun = LineMemory.Key("setup run")
}

extension LineFamily {
    /// What ends with a return code: an installation, the process that only started the service, or a removal.
    ///
    /// The process that starts the service ends at once, while the service has begun already; so the first end after
    /// that is its end, whatever began in between. A removal ends after the line that tells of it.
    static let endedSetup = LineFamily(
        patterns: [.setupExited],
        becomes: [.setupExited, .setupFailed, .setupHandedOver, .clientUninstalled],
        lines: [
            .witness(.setupStarted) { _, _, memory in
                memory[.setupRun]?.signal.kind == .clientUninstalled ? .isRemembered(as: .setupRun) : .passes
            },
            .witness(.setupHandedOver) { _, _, _ in .isRemembered(as: .setupRun) },
            .witness(.clientUninstalled) { _, _, _ in .isRemembered(as: .setupRun) },
            .part(.setupExited) { line, _, memory in
                if let failure = failure(of: line.signal) { return .gives(failure, rememberedAs: .setupRun) }
                // A run whose end was told bears the code, so that the next end is another run's.
                guard ["0", "7"].contains(line.signal[.status]), let run = memory[.setupRun]?.signal,
                    run[.status] == nil, run.kind != .setupStarted
                else { return .gives(line.signal, rememberedAs: .setupRun) }
                return .gives(line.signal.with(kind: run.kind), rememberedAs: .setupRun)
            },
        ]
    )

    /// What a return code other than success, a restart that is due, and another setup that runs already, stands for.
    private static func failure(of exited: Signal) -> Signal? {
        guard let status = exited[.status], !["0", "7", "8"].contains(status) else { return nil }
        let meaning = returnCodes[status].map { " (\($0))" } ?? ""
        return Signal(.setupFailed, [.code: "return code \(status)\(meaning)"])
    }

    /// ccmsetup's own return codes, which are no numbers of Windows; from "About client installation parameters and
    /// properties".
    private static let returnCodes = [
        "6": "error", "9": "a prerequisite is not met", "10": "the hash of the setup manifest is not the expected one",
    ]
}
