using System.Reflection;
using ConformTest.Fixtures;
using ConformTest.Harness.Running;
using ConformTest.Reports;
using ConformTest.Suites;
using NetArchTest.Rules;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Tests.Architecture;

/// <summary>The judge and the reference server meet on the wire only: one misreading must not hide in both.</summary>
public class DependencyTests
{
    private const string ReferenceServer = "ConformTest.ReferenceServer";
    private const string Harness = "ConformTest.Harness";
    private const string Suites = "ConformTest.Suites";
    private const string Fixtures = "ConformTest.Fixtures";
    private const string Reports = "ConformTest.Reports";
    private const string Cli = "ConformTest.Cli";

    private static readonly Dictionary<string, Assembly> Parts = new()
    {
        [Harness] = typeof(HarnessRun).Assembly,
        [Suites] = typeof(SuiteCatalogue).Assembly,
        [Fixtures] = typeof(MessageFixtures).Assembly,
        [Reports] = typeof(ReportRenderers).Assembly,
        [ReferenceServer] = typeof(Server).Assembly,
    };

    /// <summary>Each part, and what it may know of the others.</summary>
    public static TheoryData<string, string[]> Permitted => new()
    {
        { Harness, [] },
        { Suites, [Harness] },
        { Fixtures, [Harness] },
        { Reports, [Harness] },
        { ReferenceServer, [] },
    };

    [Theory]
    [MemberData(nameof(Permitted))]
    public void A_part_knows_only_what_it_may_know(string part, string[] permitted)
    {
        var forbidden = Parts.Keys.Append(Cli).Except([part, .. permitted]).ToArray();

        var result = Types.InAssembly(Parts[part]).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        (result.FailingTypeNames ?? []).Should().BeEmpty("{0} may know no more of the other parts than {1}", part, permitted);
        Parts[part].GetReferencedAssemblies().Select(name => name.Name).Should().NotIntersectWith(forbidden);
    }

    [Fact]
    public void The_rule_sees_a_dependency_where_there_is_one()
    {
        var result = Types.InAssembly(typeof(Application).Assembly).ShouldNot().HaveDependencyOnAny(ReferenceServer, Harness).GetResult();

        result.FailingTypeNames.Should().NotBeEmpty("the command line is where the two parts meet");
    }

    /// <summary>Dependencies are looked for by namespace, so nobody may hide in another part's.</summary>
    [Fact]
    public void Every_part_keeps_to_its_own_namespace()
    {
        foreach (var (part, assembly) in Parts)
        {
            assembly.GetTypes().Select(type => type.Namespace).OfType<string>().Where(name => name.StartsWith("ConformTest", StringComparison.Ordinal))
                .Should().OnlyContain(name => name == part || name.StartsWith(part + ".", StringComparison.Ordinal));
        }
    }
}
