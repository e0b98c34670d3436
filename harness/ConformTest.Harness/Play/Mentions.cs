using ConformTest.Harness.Language;

namespace ConformTest.Harness.Play;

/// <summary>Which connections statements speak of, those inside of them included.</summary>
internal static class Mentions
{
    public static bool Has(IEnumerable<Statement> statements, string connection) => statements.Any(statement => Has(statement, connection));

    private static bool Has(Statement statement, string connection) => statement switch
    {
        SendLine line => line.Connection == connection,
        SendBytes octets => octets.Connection == connection,
        Expect expect => expect.Connection == connection,
        Stage stage => stage.Connection == connection,
        Repeat repeat => Has(repeat.Body, connection),
        Choose choose => choose.Branches.Any(branch => branch.Connection == connection || Has(branch.Body, connection)) || Has(choose.Otherwise ?? [], connection),
        _ => false,
    };
}
