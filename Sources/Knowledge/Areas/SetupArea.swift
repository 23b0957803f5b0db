import Diagnosis
import ReportModel

extension AreaReader {
    static let setup = AreaReader(.setup, logs: ["ccmsetup"]) { caseFile, _ in
        let exit = caseFile.latest(.setupExited)
        let usesBulkToken = caseFile.has(.bulkTokenSeen)
        return AreaReading(
            Setup.summary(exit, usesBulkToken: usesBulkToken, in: caseFile),
            facts: caseFile.has(.setupStarted) || exit != nil ? [Fact("bulkToken", .flag(usesBulkToken))] : [],
            showsWork: exit.map { Setup.isSuccess($0) } ?? false
        )
    }
}

private enum Setup {
    /// 0 is success, 7 asks for a restart ("Return codes" of the ccmsetup page).
    static func isSuccess(_ exit: History) -> Bool {
        ["0", "7"].contains(exit.signal[.status] ?? "")
    }

    static func summary(_ exit: History?, usesBulkToken: Bool, in caseFile: CaseFile) -> String {
        let how = usesBulkToken ? " with a bulk registration token" : ""
        if let exit, let code = exit.signal[.status] {
            return isSuccess(exit) ? "ccmsetup succeeded\(how)." : "ccmsetup ended with return code \(code)\(how)."
        }
        if caseFile.has(.setupStarted) { return "ccmsetup ran\(how); its end is not in these logs." }
        return "No installation is in these logs."
    }
}
