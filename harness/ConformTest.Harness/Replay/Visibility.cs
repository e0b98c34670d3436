using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ConformTest.Harness.Tests")]
