/// The component whose numbering a code follows.
package enum ErrorFamily: String, Sendable, CaseIterable {
    case winHTTP, winsock, win32, rpc, com, wmi
    case certificate, tls, cryptoProvider
    case bits, configMgr, entra, http
    case windowsUpdate, deliveryOptimization, enrollment, windowsSetup, ntStatus

    /// The name to show to a reader.
    package var title: String {
        switch self {
        case .winHTTP: "WinHTTP"
        case .winsock: "Windows Sockets"
        case .win32: "Windows"
        case .rpc: "RPC"
        case .com: "COM and .NET"
        case .wmi: "WMI"
        case .certificate: "Certificates and trust"
        case .tls: "TLS and authentication (SSPI)"
        case .cryptoProvider: "Cryptographic providers"
        case .bits: "Background transfer (BITS)"
        case .configMgr: "Configuration Manager"
        case .entra: "Microsoft Entra and device registration"
        case .http: "HTTP"
        case .windowsUpdate: "Windows Update"
        case .deliveryOptimization: "Delivery Optimization"
        case .enrollment: "Enrolment in device management (Intune)"
        case .windowsSetup: "Windows Setup (upgrade of the system)"
        case .ntStatus: "NTSTATUS (kernel and sign-in)"
        }
    }
}

extension ErrorFamily {
    /// The Win32 numbers reserved for WinHTTP that Microsoft documents.
    static let winHTTPRange: ClosedRange<UInt32> = 12001...12190

    /// The families that may list a table value, most specific first, so that a lookup builds no other table.
    static func families(holding value: UInt32) -> [ErrorFamily] {
        switch value {
        case winHTTPRange: [.winHTTP]
        case 10000...11999: [.winsock]
        case 1700...1939: [.rpc, .win32]
        case ...0xffff: [.win32]
        default: family(ofHRESULT: value).map { [$0] } ?? []
        }
    }

    private static func family(ofHRESULT value: UInt32) -> ErrorFamily? {
        switch value {
        case 0x8001_0000...0x8001_ffff: .rpc
        case 0x8004_1000...0x8004_12ff, 0x8004_2000...0x8004_2fff: .wmi
        case 0x8000_0000...0x8004_ffff, 0x8008_0000...0x8008_ffff, 0x8013_0000...0x8013_ffff: .com
        case 0x8009_0000...0x8009_02ff: .cryptoProvider
        case 0x8009_0300...0x8009_0fff, 0x0009_0300...0x0009_0fff: .tls
        case 0x8009_1000...0x8009_ffff, 0x800b_0000...0x800b_ffff: .certificate
        case 0x8020_0000...0x8020_ffff: .bits
        case 0x87d0_0000...0x87d0_ffff: .configMgr
        case 0x801c_0000...0x801c_ffff, 0x8028_0000...0x8029_ffff, 0xcaa0_0000...0xcaaf_ffff, 0xd009_0000...0xd009_ffff:
            .entra
        case 0x8024_0000...0x8024_ffff: .windowsUpdate
        case 0x80d0_0000...0x80d0_ffff: .deliveryOptimization
        case 0x8018_0000...0x8018_ffff: .enrollment
        case 0xc190_0000...0xc190_ffff: .windowsSetup
        case 0xc000_0000...0xc000_ffff: .ntStatus
        default: nil
        }
    }
}
