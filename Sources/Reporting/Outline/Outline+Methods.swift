import AuthenticationMethods
import ReportModel

extension Outline {
    /// For whom the methods are named that would work, as the beginning of a list: `A device joined to …, on the internet`.
    package var methodsIntroduction: String? {
        report.methods.map { methods in
            (methods.join.map { "A device \($0.words)" } ?? "A client") + ", \(methods.place.words)"
        }
    }
}
