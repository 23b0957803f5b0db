import Citations

/// Pages of Microsoft's that rules over fleets cite, beside those of ``MethodPages``.
enum FleetPages {
    static let serverCertificate = Reference(
        "CMG server authentication certificate",
        "https://learn.microsoft.com/intune/configmgr/core/clients/manage/cmg/server-auth-cert"
    )
    static let logFiles = Reference(
        "Log file reference",
        "https://learn.microsoft.com/intune/configmgr/core/plan-design/hierarchy/log-files"
    )
}
