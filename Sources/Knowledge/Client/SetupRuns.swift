import Diagnosis

/// How far the installations came of which a case tells: what has begun is not done.
struct SetupRuns {
    private let caseFile: CaseFile

    init(_ caseFile: CaseFile) {
        self.caseFile = caseFile
    }

    /// How the newest run of ccmsetup stands.
    enum Stage {
        /// It began, or started its service; its end is not shown.
        case running
        case retrying
        /// It ended because another one was running.
        case alreadyRunning
        case removed
        /// It ended with this return code, which is not 8.
        case ended(code: String)
    }

    /// `nil` when no log tells of a run.
    var stage: Stage? {
        let last = caseFile.latest(
            .setupStarted,
            .setupHandedOver,
            .setupRetrying,
            .clientUninstalled,
            .setupExited
        )
        switch last?.signal.kind {
        case nil: return nil
        case .setupExited:
            let code = last?.signal[.status] ?? ""
            return code == SetupRuns.alreadyRunning ? .alreadyRunning : .ended(code: code)
        case .setupRetrying: return .retrying
        case .clientUninstalled: return .removed
        default: return .running
        }
    }

    /// "Return codes" of the page on ccmsetup: a setup is running already.
    static let alreadyRunning = "8"

    /// 0 is success, 7 asks for a restart (the same page).
    static func isSuccess(_ code: String?) -> Bool { ["0", "7"].contains(code) }

    /// Why a client cannot be called healthy whose newest run of ccmsetup shows no installation, unless the client shows
    /// signs of life after it; `nil` when there is no such reason.
    var unfinished: String? {
        guard let stage, let last = last, (life.map { $0 < last } ?? true) else { return nil }
        switch stage {
        case .running: return "an installation has begun, and its end is not in these logs"
        case .retrying: return "an installation has not succeeded yet and is tried again"
        case .alreadyRunning: return "another installation was running already, and its end is not in these logs"
        case .removed: return "the client was removed, and no installation after that is in these logs"
        case .ended: return nil
        }
    }

    /// When the installation began that ended at a moment, by the log of the end; `nil` where that does not show it.
    ///
    /// The process that starts the service, and the service, are one installation.
    func start(ofRunThatEndedAt end: Moment) -> Moment? {
        let starts = caseFile.histories(.setupStarted).flatMap(\.spells).filter {
            $0.first.chain == end.chain && $0.first < end
        }
        // Of many starts in a few minutes only the first and the last are known.
        guard let spell = starts.max(by: { $0.first < $1.first }), spell.last < end else { return nil }
        let isService = caseFile.histories(.setupHandedOver).flatMap(\.spells).contains {
            $0.first.chain == end.chain && $0.isNear(spell)
        }
        return isService && spell.count == 2 ? spell.first : spell.last
    }

    private var last: Moment? {
        caseFile.lastMoment(.setupStarted, .setupHandedOver, .setupRetrying, .clientUninstalled, .setupExited)
    }

    /// When the client itself, and not its setup, last showed signs of life.
    private var life: Moment? {
        caseFile.lastMoment(
            .serviceStarted,
            .registered,
            .alreadyRegistered,
            .requestSucceeded,
            .replyReceived,
            .policyDownloaded
        )
    }
}
