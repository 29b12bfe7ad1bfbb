@echo off
rem Starts Symphony from an unpacked archive, with the Java beside it if there is one.
setlocal
set "home=%~dp0"
set "java=%home%runtime\bin\java.exe"
if not exist "%java%" set "java=java"
if not exist "%home%runtime\bin\java.exe" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined TF_CPP_MIN_LOG_LEVEL set TF_CPP_MIN_LOG_LEVEL=3
"%java%" --enable-native-access=org.bytedeco.javacpp,tensorflow,tensorflow.nativelib,symphony.roles,symphony.tf,symphony.envs,symphony.box2d.engine --sun-misc-unsafe-memory-access=allow "-Dsymphony.home=%home%." -Dsymphony.build=cpu -Dsymphony.archive=true %SYMPHONY_JAVA_ARGS% --module-path "%home%modules" --module symphony.cli/symphony.cli.SymphonyCommand %*
exit /b %errorlevel%
