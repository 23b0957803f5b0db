extension ReportSchema {
    /// Definitions of what was read.
    static let coverageDefinitions = #"""
            "coverage": {
              "type": "object",
              "description": "What was read, and which logs were missing.",
              "additionalProperties": false,
              "required": ["sources", "missing"],
              "properties": {
                "sources": {
                  "type": "array",
                  "description": "The files that were read, the parts of one log from the oldest to the newest.",
                  "items": { "$ref": "#/$defs/source" }
                },
                "missing": {
                  "type": "array",
                  "description": "Logs that every diagnosis needs and that were not there.",
                  "items": { "$ref": "#/$defs/missingLog" }
                }
              }
            },
            "source": {
              "type": "object",
              "description": "A file that was read. recordBytes, textBytes and damagedBytes add up to bytes: \#
        nothing is unaccounted for.",
              "additionalProperties": false,
              "required": [
                "name", "log", "records", "bytes", "recordBytes", "textBytes", "damagedBytes",
                "encoding", "offsets"
              ],
              "properties": {
                "name": {
                  "type": "string",
                  "description": "The file's name: the path as it was given, and below a folder the path from there.",
                  "minLength": 1
                },
                "log": { "type": "string", "description": "The log the file is, or is a part of." },
                "records": {
                  "type": "integer",
                  "description": "How many whole records it holds.",
                  "minimum": 0
                },
                "bytes": { "type": "integer", "description": "How many bytes were read, of the text as UTF-8.", "minimum": 0 },
                "recordBytes": {
                  "type": "integer",
                  "description": "Bytes of whole records with their line ends.",
                  "minimum": 0
                },
                "textBytes": {
                  "type": "integer",
                  "description": "Bytes outside records that are no damage, such as a byte order mark, blank lines \#
        and other text.",
                  "minimum": 0
                },
                "damagedBytes": {
                  "type": "integer",
                  "description": "Bytes of broken records and the like.",
                  "minimum": 0
                },
                "first": {
                  "description": "The time of the first record that has one.",
                  "$ref": "#/$defs/recordTime"
                },
                "last": {
                  "description": "The time of the last record that has one.",
                  "$ref": "#/$defs/recordTime"
                },
                "encoding": {
                  "type": "string",
                  "description": "How the file's text is written: utf-8, utf-8-bom, utf-16le, utf-16be, \#
        windows-1252 (also where records are no UTF-8), or another name of an encoding.",
                  "minLength": 1
                },
                "form": {
                  "type": "string",
                  "description": "What its records were read from: records, the form that clients write; older, that \#
        of site servers and gateways; pasted, lines that somebody copied; command-line, one of ccmsetup; join-status, the \#
        output of dsregcmd /status. Absent for what is not read. More may come.",
                  "minLength": 1
                },
                "server": {
                  "type": "string",
                  "description": "Which server wrote the log, such as a management point; absent for a client's.",
                  "minLength": 1
                },
                "incomplete": {
                  "const": true,
                  "description": "Present where reading ended before the file's end: it is damaged, cut or beyond a limit."
                },
                "fileBytes": {
                  "type": "integer",
                  "description": "How many bytes of the file were read, where its text is not written in UTF-8.",
                  "minimum": 0
                },
                "invalidBytes": {
                  "type": "integer",
                  "description": "How many bytes of the file are no character in its encoding; absent when all are.",
                  "minimum": 1
                },
                "offsets": {
                  "type": "array",
                  "description": "The offsets from UTC as written, in the order met; missing where a record has \#
        none.",
                  "items": {
                    "type": "string",
                    "description": "An offset, such as +300.",
                    "minLength": 1
                  },
                  "uniqueItems": true
                }
              }
            }
        """#
}
