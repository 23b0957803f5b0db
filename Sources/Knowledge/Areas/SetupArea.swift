import Diagnosis
import ReportModel

extension AreaReader {
    static let setup = AreaReader(.setup, logs: ["ccmsetup"]) { caseFile, _ in
        let stage = SetupRuns(caseFile).stage
        let usesBulkToken = caseFile.has(.bulkTokenSeen)
        return AreaReading(
            Setup.summary(stage, usesBulkToken: usesBulkToken),
            facts: stage == nil ? [] : [Fact("bulkToken", .flag(usesBulkToken))],
            showsWork: Setup.isSuccess(stage)
        )
    }
}

private enum Setup {
    static func isSuccess(_ stage: SetupRuns.Stage?) -> Bool {
        if case .ended(let code) = stage { return SetupRuns.isSuccess(code) }
        return false
    }

    static func summary(_ stage: SetupRuns.Stage?, usesBulkToken: Bool) -> String {
        let how = usesBulkToken ? " with a bulk registration token" : ""
        switch stage {
        case .ended(let code):
            return SetupRuns.isSuccess(code)
                ? "ccmsetup succeeded\(how)." : "ccmsetup ended with return code \(code)\(how)."
        case .running: return "ccmsetup ran\(how); its end is not in these logs."
        case .retrying: return "ccmsetup ran\(how), has not succeeded yet and waits to try again."
        case .alreadyRunning:
            return "ccmsetup ended with return code 8\(how): another installation was running already."
        case .removed: return "ccmsetup removed the client."
        case nil: return "No installation is in these logs."
        }
    }
}
