extension ErrorFamilyTable {
    /// Numbers of the enrolment in device management, which a co-managed client's logs show.
    static let enrollment = ErrorFamilyTable(
        family: .enrollment,
        source: .enrollment,
        confidence: .oneSource,
        rows: enrollmentRows
    )
}

private let enrollmentRows: [ErrorRow] = [
    ErrorRow(
        0x8018_000a,
        "MENROLL_E_DEVICE_ALREADY_ENROLLED",
        "The device is enrolled already, perhaps by another account."
    ),
    ErrorRow(
        0x8018_0013,
        "MENROLL_E_DEVICECAPREACHED",
        "The account has enrolled as many devices as it may."
    ),
    ErrorRow(
        0x8018_0014,
        "MENROLL_E_DEVICENOTSUPPORTED",
        """
        The service does not take this device: a restriction of the platform, the edition or of personal \
        devices.
        """
    ),
    ErrorRow(
        0x8018_0018,
        "MENROLL_E_USERLICENSE",
        "The user has no licence that allows the enrolment."
    ),
    ErrorRow(
        0x8018_0026,
        "MENROLL_E_DEVICE_MANAGEMENT_BLOCKED",
        """
        The device blocks the enrolment: a policy forbids it, or a Configuration Manager client without co- \
        management stands in its way.
        """
    ),
    ErrorRow(
        0x8018_002a,
        "MENROLL_E_USER_CANCELED",
        """
        The enrolment was cancelled, or it needed a user who did not answer, such as for multifactor \
        authentication.
        """,
        note: "Intune's list has this number; the Windows header gives the name 0x80180030."
    ),
    ErrorRow(
        0x8018_002b,
        "MENROLL_E_MDM_NOT_CONFIGURED",
        """
        Automatic enrolment is not set up for this user: the MDM scope excludes the user, the user has no \
        licence, or the user name has a suffix that the tenant does not know.
        """,
        note: "Intune's list has this number; the Windows header gives the name 0x80180031."
    ),
]
