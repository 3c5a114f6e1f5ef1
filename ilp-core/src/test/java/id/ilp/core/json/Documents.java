package id.ilp.core.json;

/** The documents of the contract, as examples. */
final class Documents {
  static final String RECORD =
      """
      {
        "person": {
          "id": "P-0001", "sex": "FEMALE", "birthDate": "2026-01-15",
          "village": "5171010001",
          "schoolGrade": 5, "maritalStatus": "MARRIED", "plansMarriageOn": "2027-02-01",
          "gestationAtBirth": "P39W", "birthWeight": {"value": 3100, "unit": "g"}
        },
        "immunizations": [
          {"id": "i1", "vaccine": "dpt-hb-hib", "date": "2026-03-20", "programme": "ROUTINE",
           "evidence": "RECORD"}
        ],
        "screenings": [
          {"id": "s1", "type": "blood-pressure", "date": "2026-11-01", "place": "POSYANDU",
           "measurements": {"systolic": {"value": 150, "unit": "mm[Hg]"},
                            "diastolic": {"value": 95, "unit": "mm[Hg]"}},
           "answers": {"symptoms": false}}
        ],
        "services":    [{"id": "v1", "type": "vitamin-a", "date": "2026-08-10"}],
        "pregnancies": [{"id": "g1", "lastMenstrualPeriod": "2026-05-01",
                         "end": {"date": "2027-02-03", "type": "LIVE_BIRTH"}}],
        "conditions":  [{"id": "c1", "code": "hypertension", "from": "2024-03-01", "until": null,
                         "detail": null}],
        "exposures":   [{"code": "tb-close-contact", "date": "2026-10-01"}],
        "referrals":   [{"id": "r1", "reason": "hypertension", "to": "PUSKESMAS",
                         "date": "2026-11-01", "outcome": null}]
      }
      """;

  static final String PLAN =
      """
      {
        "person": "P-0001", "asOf": "2026-11-21",
        "edition": {"id": "id-national", "version": "2026.1",
                    "programmes": ["ILP23", "CKGS25", "CKG26", "IMM25"]},
        "stages": ["INFANT", "UNDER_FIVE"], "clusters": ["MOTHER_AND_CHILD"],
        "needs": [
          {"kind": "IMMUNIZATION", "code": "dpt-hb-hib", "dose": 2, "status": "OVERDUE",
           "earliest": "2026-04-17", "recommended": "2026-04-17", "overdueFrom": "2026-05-15",
           "latest": "2031-01-13", "timing": "IDEAL",
           "where": ["POSYANDU", "PUSTU", "PUSKESMAS"], "cluster": "MOTHER_AND_CHILD",
           "reason": {"id": "…", "en": "…"}, "programmes": ["IMM25"],
           "rule": "immunization: …",
           "sources": [{"key": "KMK1098", "at": "…", "standing": "SECONDARY"}],
           "uses": ["i1"]}
        ],
        "doses": [
          {"of": "i1", "vaccine": "dpt-hb-hib", "date": "2026-03-20",
           "credits": [{"series": "dpt-hb-hib", "dose": 1, "verdict": "VALID"}]}
        ],
        "assessments": [
          {"of": "s1", "date": "2026-11-01", "code": "blood-pressure-class", "value": 4,
           "unit": "1", "band": "grade-1-hypertension",
           "label": {"id": "…", "en": "…"}, "scheme": "ILP23-T22", "rule": "…", "sources": []}
        ],
        "findings":   [{"code": "hypertension-suspected", "since": "2026-11-01", "uses": ["s1"],
                        "rule": "…", "sources": []}],
        "referrals":  [{"code": "hypertension-suspected", "from": "POSYANDU", "to": "PUSKESMAS",
                        "urgency": "SOON", "by": "2026-11-08", "reason": {"id": "…", "en": "…"},
                        "rule": "…", "sources": [], "uses": ["s1"]}],
        "homeVisits": [{"code": "missed-immunization", "by": "KADER",
                        "reason": {"id": "…", "en": "…"}, "rule": "…", "sources": []}],
        "issues":     [{"severity": "WARNING", "at": "immunizations[3].date",
                        "code": "before-birth", "message": "…", "setAside": ["i4"]}]
      }
      """;

  private Documents() {}
}
