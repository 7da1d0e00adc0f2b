# Builds the widget and writes it, its demo page and the interface's description as bytes into one
# .cpp: cmake -DWEB=web -DOUT=embedded.cpp -P embed.cmake
# Without npm, or without a network the first time, what lies in dist/ is taken, even if that is
# nothing: the server is complete without the widget's files, and says so where they would be.
find_program(NPM npm)
find_program(NODE node)
set(failed "npm is not installed")
if(NPM AND NODE)
    set(failed "")
    if(${WEB}/package-lock.json IS_NEWER_THAN ${WEB}/node_modules/.package-lock.json)
        execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --silent
                        WORKING_DIRECTORY ${WEB} RESULT_VARIABLE failed)
    endif()
    if(NOT failed)
        execute_process(COMMAND ${NODE} esbuild.mjs
                        WORKING_DIRECTORY ${WEB} RESULT_VARIABLE failed OUTPUT_QUIET)
    endif()
endif()
if(failed)
    message(WARNING "The widget was not built (${failed}); what is in web/dist is embedded.")
endif()

set(text "// Written by web/embed.cmake.\n#include \"web/assets.hpp\"\n\nnamespace usher::web {\n\n")
set(table "")
set(number 0)
file(GLOB files ${WEB}/dist/*)
foreach(file IN LISTS files ITEMS ${WEB}/openapi.json)
    get_filename_component(name ${file} NAME)
    file(READ ${file} hex HEX)
    string(LENGTH "${hex}" digits)
    math(EXPR bytes "${digits} / 2")
    string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," hex "${hex}")
    string(APPEND text "static const char file_${number}[] = {${hex}0};\n")
    string(APPEND table "    {\"${name}\", {file_${number}, ${bytes}}},\n")
    math(EXPR number "${number} + 1")
endforeach()
string(APPEND text
    "static const EmbeddedFile files[] = {\n${table}};\n"
    "extern const EmbeddedFile* const embedded_files = files;\n"
    "extern const std::size_t embedded_file_count = ${number};\n\n"
    "}  // namespace usher::web\n")
file(WRITE ${OUT} "${text}")
