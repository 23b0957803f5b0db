import Diagnosis
import Knowledge
import ReportModel

/// Lines of requests and their ends, as clients write them.
enum ServiceLines {
    static let gateway = "gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017"
    static let second = "gw2.contoso.com/CCM_Proxy_MutualAuth/72057594037928290"
    /// Another management point behind the first gateway.
    static let otherRole = "gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928290"

    static let internet = "== ClientLocation\nDomain joined client is in Internet\n"
    static let intranet = "== ClientLocation\nDomain joined client is in Intranet\n"

    /// The client turns to a gateway.
    static func turned(to server: String) -> String {
        """
        == ClientLocation
        Rotating internet management point, new management point [1] is: https://\(server) (0) with capabilities: \
        <Capabilities SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>

        """
    }

    /// A request that was refused with a status; messages of two records.
    static func refused(_ server: String, status: String = "503", text: String = "Service Unavailable") -> String {
        """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://\(server)/ccm_system/request, Port=443, Options=480, Code=0, \
        Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=\(status) StatusText=\(text)

        """
    }

    /// A request without a connection.
    static func unreachable(_ server: String) -> String {
        """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://\(server)/ccm_system/request, Port=443, Options=480, Code=12029, \
        Text=ERROR_WINHTTP_CANNOT_CONNECT

        """
    }

    /// A message and the reply to it; without a server, the reply alone.
    static func replied(_ server: String?) -> String {
        let id = "{BD03DEED-D09A-4E63-ADAD-596376FFB0DA}"
        let sent = server.map {
            "Sending remote sync message '\(id)' to host '\($0)' endpoint 'MP_PolicyManager'. Flags 0x280\n"
        }
        return "== CcmMessaging\n" + (sent ?? "")
            + "Message '\(id)' got reply message '{36EE3A78-8F6E-425F-BF5C-8460E8E56C33}' to endpoint 'dummy'\n"
    }

    static func wait(_ time: String) -> String { "+\(time)\n" }

    /// What the whole tool says of such lines.
    static func report(_ parts: String...) -> Report {
        let log = Example("CcmMessaging", parts.joined())
        return Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: log))
    }
}

extension Report {
    /// The active findings by severity.
    func active(_ severity: Severity) -> [String] {
        findings.filter { $0.status == .active && $0.severity == severity }.map(\.id)
    }
}
