/// What rules say of the tool that makes bulk registration tokens, in one place.
///
/// Where it lies, who may run it and how long its tokens are valid: "Token-based authentication for CMG". That the
/// account must be Full Administrator in the console, and that a site server in passive mode has none, was said there
/// and by those who ran it.
enum BulkTokenTool {
    /// An action that makes a new token; `purpose` ends with a comma or is empty.
    static func newToken(_ purpose: String = "") -> String {
        """
        On the top-level site server: \(purpose)make a new token with "BulkRegistrationTokenTool.exe /new" in the folder \
        \\bin\\X64 of Configuration Manager, as local administrator and Full Administrator of the site. It is valid for \
        3 days, with "/new /lifetime 10080" for 7.
        """
    }

    /// The parameters that Microsoft lists beside /regtoken ("About client installation parameters and properties").
    static let companions = "/mp:, CCMHOSTNAME, SMSSITECODE and SMSMP"
}
