using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ConformTest.Reports.Tests")]
