package import Diagnosis

extension SignalKind {
    package static let downloadJobFailed = SignalKind(
        "download-job-failed",
        meaning: "A download of content failed. 0x8019xxxx holds the HTTP status in its last digits: 0x80190193 is 403."
    )
}

extension SignalPattern {
    // Both are quoted in KB 9210721.
    package static let downloadJobFailed = SignalPattern(
        .downloadJobFailed,
        starts: ["DTS job ", "CDTSJob::JobError"],
        expression: #"""
            (?:DTS job \S++ BITS job \S++ failed to download source file (?<url>\S++) with error |\#
            CDTSJob::JobError: DTS Job ID='[^']*+' BITS Job ID='[^']*+' ErrorCode=)(?<code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            """
            DTS job {0C6D8B2A-1B0A-4C0E-9B5F-9C6F1E9A3A10} BITS job {5F3D0C57-6F52-4E5E-8E0B-2F6B9D6C9E11} failed to \
            download source file https://GW.CONTOSO.COM:443/downloadrestservice.svc/getcontent?pid=CS100001 with error \
            0x80190195
            """,
            """
            CDTSJob::JobError: DTS Job ID='{0C6D8B2A-1B0A-4C0E-9B5F-9C6F1E9A3A10}' BITS Job \
            ID='{5F3D0C57-6F52-4E5E-8E0B-2F6B9D6C9E11}' ErrorCode=0x80190193
            """,
        ],
        notMatching: [
            "DTS job {0C6D8B2A-1B0A-4C0E-9B5F-9C6F1E9A3A10} has completed:"
        ]
    )
}
