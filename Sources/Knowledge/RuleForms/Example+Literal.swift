package import Diagnosis

/// Most rules look at what the log of requests says, so that their examples need not name it.
extension Example: ExpressibleByStringInterpolation {
    /// Lines of `CcmMessaging`.
    package init(stringLiteral text: String) {
        self.init("CcmMessaging", text)
    }
}
