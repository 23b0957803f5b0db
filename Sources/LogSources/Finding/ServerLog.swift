/// A log that a server of the site writes, a management point, a distribution point or the site server: what it says is
/// not said of the client whose logs lie beside it.
package struct ServerLog: Sendable {
    package let log: LogName
    /// The components that write it, in lower case.
    package let components: [String]
    /// Who writes it, with an article: `a management point`.
    package let server: String
    /// What it tells, as the end of a sentence that begins with "it".
    package let tells: String
    /// The page that names the log.
    package let source: String

    init(
        _ name: String,
        components: [String]? = nil,
        of server: String,
        tells: String,
        source: String = logFileReference
    ) {
        log = LogName(name)
        self.components = components ?? [name.lowercased()]
        self.server = server
        self.tells = tells
        self.source = source
    }

    /// Names nearly all of them, with the computer on which each is written.
    package static let logFileReference =
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files"

    private static let byName = Dictionary(all.map { ($0.log.name.lowercased(), $0) }) { first, _ in first }
    private static let byComponent = Dictionary(all.flatMap { log in log.components.map { ($0, log) } }) { first, _ in
        first
    }

    /// The server's log of this name, compared without regard to case.
    ///
    /// Logs that a gateway hands over bear the names of the service and its instance before their own:
    /// `CMG-NAME-INSTANCE-CMGService`.
    package static func named(_ name: String) -> ServerLog? {
        let name = name.lowercased()
        guard KnownLog.named(name) == nil else { return nil }
        if let log = byName[name] { return log }
        if let last = name.split(separator: "-").last, let log = byName[String(last)] { return log }
        return family(of: name)
    }

    /// The server's log that a component writes; one of its kind where only that is known.
    package static func written(by component: String) -> ServerLog? {
        let component = component.lowercased()
        guard KnownLog.written(by: component) == nil else { return nil }
        return byComponent[component] ?? byName[component] ?? family(of: component)
    }

    /// What is known by its beginning: `MP_…` of management points, `SMS_…` of the components of site systems.
    private static func family(of name: String) -> ServerLog? {
        if name.hasPrefix("mp_") { return managementPoint }
        return name.hasPrefix("sms_") ? siteSystem : nil
    }
}
