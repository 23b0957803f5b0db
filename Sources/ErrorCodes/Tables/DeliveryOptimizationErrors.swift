extension ErrorFamilyTable {
    /// What Delivery Optimization answers when a download through it fails.
    static let deliveryOptimization = ErrorFamilyTable(
        family: .deliveryOptimization,
        source: .deliveryOptimization,
        confidence: .oneSource,
        rows: deliveryOptimizationRows
    )
}

private let deliveryOptimizationRows: [ErrorRow] = [
    ErrorRow(
        0x80d0_1001,
        "DO_E_NO_SERVICE",
        "The Delivery Optimization service does not run or could not serve."
    ),
    ErrorRow(
        0x80d0_2002,
        "DO_E_DOWNLOAD_NO_PROGRESS",
        """
        The download made no progress for too long; a proxy or firewall may hold up its connections or range \
        requests.
        """
    ),
    ErrorRow(
        0x80d0_2003,
        "DO_E_JOB_NOT_FOUND",
        "The download job does not exist."
    ),
    ErrorRow(
        0x80d0_2005,
        "DO_E_NO_DOWNLOADS",
        "There is no download at the moment."
    ),
]
