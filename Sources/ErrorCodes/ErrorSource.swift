/// Where the meaning of a code is documented.
package struct ErrorSource: Sendable, Hashable {
    /// A short name for a reader, for example "WinHTTP error messages (Microsoft)".
    package let name: String

    /// The full address; `nil` where there is no single public page.
    package let url: String?

    /// A source by its name and full address.
    package init(name: String, url: String?) {
        self.name = name
        self.url = url
    }
}

/// How well a code's meaning is established.
package enum SourceConfidence: String, Sendable, CaseIterable {
    /// At least two independent sources give the number this meaning.
    case twoSources
    /// One authoritative source, such as a Microsoft page, a Windows header or a log line that names the symbol.
    case oneSource
    /// Only unofficial tables list it; they agree, but copy one another.
    case tableOnly
    /// No source says it; it is what several facts with sources lead to.
    case inferred
    /// Sources of like weight give different meanings; the entry's note says which. A public table that contradicts
    /// Microsoft's own page makes no dispute, but is mentioned in the note.
    case disputed
}

extension ErrorSource {
    static let winHTTP = ErrorSource(
        name: "WinHTTP error messages (Microsoft)",
        url: "https://learn.microsoft.com/en-us/windows/win32/winhttp/error-messages"
    )
    static let winHTTPHeader = ErrorSource(name: "winhttp.h of the Windows SDK", url: nil)
    static let systemErrors = ErrorSource(
        name: "System error codes (Microsoft)",
        url: "https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes"
    )
    static let winsock = ErrorSource(
        name: "Windows Sockets error codes (Microsoft)",
        url: "https://learn.microsoft.com/en-us/windows/win32/winsock/windows-sockets-error-codes-2"
    )
    static let hresults = ErrorSource(
        name: "[MS-ERREF] HRESULT values (Microsoft)",
        url:
            "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a"
    )
    static let wmi = ErrorSource(
        name: "WMI error constants (Microsoft)",
        url: "https://learn.microsoft.com/en-us/windows/win32/wmisdk/wmi-error-constants"
    )
    static let http = ErrorSource(
        name: "RFC 9110, status codes",
        url: "https://www.rfc-editor.org/rfc/rfc9110#name-status-codes"
    )
    static let additionalStatuses = ErrorSource(
        name: "RFC 6585, additional status codes",
        url: "https://www.rfc-editor.org/rfc/rfc6585"
    )
    static let webDAV = ErrorSource(name: "RFC 4918, WebDAV", url: "https://www.rfc-editor.org/rfc/rfc4918")
    static let gateway = ErrorSource(
        name: "Clients fail to communicate with a CMG (Microsoft)",
        url: "https://learn.microsoft.com/troubleshoot/mem/configmgr/client-management/cmg-communication-error"
    )
    static let applicationInstall = ErrorSource(
        name: "Application installation error codes (Microsoft)",
        url: "https://learn.microsoft.com/intune/configmgr/tenant-attach/app-install-error-reference"
    )
    static let installApplicationStep = ErrorSource(
        name: "Troubleshoot the Install Application step, KB 18408 (Microsoft)",
        url: nil
    )
    static let communityTables = ErrorSource(name: "Public tables of Configuration Manager errors", url: nil)
    static let clientLogs = ErrorSource(name: "Published client logs", url: nil)
    static let hybridJoin = ErrorSource(
        name: "Troubleshoot hybrid joined devices (Microsoft)",
        url: "https://learn.microsoft.com/en-us/entra/identity/devices/troubleshoot-hybrid-join-windows-current"
    )
    static let authenticationLibraryHeader = ErrorSource(name: "adalerr.h of the Windows SDK", url: nil)
    static let bits = ErrorSource(
        name: "BITS return values (Microsoft)",
        url: "https://learn.microsoft.com/en-us/windows/win32/bits/bits-return-values"
    )
    static let dotNetHeader = ErrorSource(name: "corerror.h of the .NET Framework SDK", url: nil)
    static let signInErrors = ErrorSource(
        name: "Microsoft Entra authentication and authorization error codes (Microsoft)",
        url: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes"
    )
    static let signInMessages = ErrorSource(name: "Messages of the sign-in service in public scripts", url: nil)
    static let windowsUpdateHeader = ErrorSource(name: "wuerror.h of the Windows SDK", url: nil)
    static let deliveryOptimization = ErrorSource(name: "Delivery Optimization error codes (Microsoft)", url: nil)
    static let enrollment = ErrorSource(
        name: "MDM registration constants and Intune's list of enrolment errors (Microsoft)",
        url: nil
    )
    static let windowsSetup = ErrorSource(name: "Windows upgrade error codes (Microsoft)", url: nil)
    static let statusHeader = ErrorSource(name: "ntstatus.h of the Windows SDK", url: nil)
    static let joinState = ErrorSource(
        name: "Troubleshoot devices by using the dsregcmd command (Microsoft)",
        url: "https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd"
    )
    package static let setupProperties = ErrorSource(
        name: "About client installation parameters and properties (Microsoft)",
        url:
            "https://learn.microsoft.com/intune/configmgr/core/clients/deploy/about-client-installation-properties"
    )
    package static let siteConfiguration = ErrorSource(
        name: "ConfigMgrCBDsc, a module of the PowerShell DSC community that maps IISSSLState",
        url: nil
    )
    static let networkAuthentication = ErrorSource(
        name: "RFC 6585, section 6",
        url: "https://www.rfc-editor.org/rfc/rfc6585#section-6"
    )
}
